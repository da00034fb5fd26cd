<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>BookKeeper</name>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were dropped; the first was opened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {folder}: {text}, and the log as {html}, {jsonl}, {csv} and {diff}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.proof);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookList</name>
    <message>
        <source>Enter opens the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Work on it has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) decided, none left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{decided} of {total} places decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}, last opened on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The current place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chance} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What accepting does to other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting changes the ticked places; one undo takes all of it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks a place or leaves it out; {places} ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>1 place</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedButtons</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an error here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, and suggest this wherever the same words stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves this place as it is, and never asks about it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves “{word}” as it is wherever it stands in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the ticked places as they are, and never asks about them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting changes this place only; {key} shows 1 more like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accepting changes this place only; {key} shows %Ln more like it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shows no more places of the kind “{kind}” in this book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>The queue is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export text and log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all kinds and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less certain places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left of what you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} of other kinds or pages are out of sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful places appear here as they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left above {number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted} accepted, {rejected} rejected, {typed} by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less certain, if you like to go on: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export writes the corrected text and its log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultLine</name>
    <message>
        <source>What stands in the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FocusView</name>
    <message>
        <source>One place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc leads back to text and queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HabitKeeper</name>
    <message numerus="yes">
        <source>It does %Ln more thing(s) on purpose: see File, What this book does on purpose.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To have it found all the same: see File, What this book does on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HabitsDialog</name>
    <message>
        <source>What this book does on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a book does all over is no fault in it. Take a tick away to have it found all the same: the book is checked again, and the choice is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual has been seen in this book.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key for the queue works while queue or card has the keyboard: there plain letters are commands. A key for the window works everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands have their usual keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for the &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for the &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key belongs to “{command}”. Give that one another key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{command}” has these keys now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>Kinds of fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kind without its tick is not shown in any book. A kind may be shown from a certainty of its own on, whatever the slider of the queue says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space takes the tick away or puts it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the slider says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catches: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Word lists and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes the list or the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are Guiguts&apos; scanno files; good and bad words are lists with one word a line, as Distributed Proofreaders keeps them. They are kept with this book, and nothing changes by itself: what a rule says is suggested where it matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} → {reading}   (always in this book)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what your eyes like: the line below shows letters that OCR confuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typeface of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typeface of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room between l&amp;etters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Room for a line, in heights of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back to the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Leave out a place of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the text back to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the notice away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnKeeper</name>
    <message>
        <source>Add a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule for the whole book needs a whole word and a reading. Accept this place by itself, or take all that are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was put aside, the others are used. Mend it in {file} and add that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was put aside. Mend it and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {file}. The file loads in Proofreader and in Guiguts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads of the columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Kinds shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more out of the filter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>left, {time}; removes about {share} % of the errors found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left to do, and what it brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most gain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places less certain than this stay out of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer or more places: least certainty shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingButton</name>
    <message>
        <source>Reading {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {number}: {reading}, {chance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key} takes this reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>No single word is in doubt here, so none can be right in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is right in this book: {places}. Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{kind}” is not shown any more: {places}. Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place left the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln places left the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>There is no page image for this text. When page images can be opened with a text, the page that you are on will be seen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the page image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As usual again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes all choices of this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to recent texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be said of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text (.txt) in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {count} are shown. Open others with Open a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds what OCR misread and shows you the doubtful places, the surest gains first. Nothing changes without your word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a text or a folder anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>The two-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip this hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nd the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Esc, while this panel has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is in the menus, each with its key; {keys} shows all keys. Go on with the letter, or open a text of your own with {open}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue has the doubtful places, the surest gain first; the card below it says what the page probably says. Press {accept} to accept that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may be wrong. Press {reject} to leave a place as it is, or {second} or a higher number for another reading where the card has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some things only you can see. Press {edit} to go to the place in the text, type what you like, and press Esc to go back to the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is final. Press {undo} to take back the last step; pressed again, it takes back the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end, press {export} and then Enter: that writes the corrected text and a log of every change, this time into a folder of the tour&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that every book may have. Lists for one book alone are kept with it: see Word lists and rules in the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of these fields are known:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own lists for every book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own lists for every book:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;good words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;bad words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good words: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad words: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands in the log beside each change that you make. It stays on this computer unless you hand the log on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name counts from the next book that you open, a language when you start Proofreader again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TitleBar</name>
    <message>
        <source>{pane}: window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pane}: put away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{one}; {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is in no word list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{printed}” is more than %Ln times as common in print as “{read}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{printed}” is %Ln times as common in print as “{read}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{read}” is often read where print has nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{printed}” is often lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{read}” for “{printed}” is a frequent misreading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this book has “{word}” once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>this book has “{word}” %Ln times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>print seldom has “{mark}” between “{before}” and “{after}”: {count} in {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print hardly ever has “{mark}” between “{before}” and “{after}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside a sentence books nearly always write “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside a sentence books mostly write “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about kinds</name>
    <message>
        <source>&quot;* * * * *&quot;, &quot;-----&quot; and other ornaments, &quot;I.&quot;, &quot;1.&quot;, rules of tables, ditto marks, leaders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;&lt;i&gt;&quot; or &quot;&lt;/i&gt;&quot; without its mate in the paragraph, &quot;&lt;i&gt;&lt;b&gt;&lt;/i&gt;&lt;/b&gt;&quot;, &quot;/*&quot; and &quot;/#&quot; without their ends in the text, &quot;[Footnote 1: He says&quot;, &quot;[**&quot;, &quot;&amp;amp;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Coeur&quot; in a book of &quot;Cœur&quot;, &quot;fete&quot; in one of &quot;fête&quot;, and an accent that the book has nowhere else on a common word: &quot;câme&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;[**typo for hear?]&quot;, &quot;[** is this a comma?]&quot;, also over a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;[Footnote 1: So he says.]&quot;, &quot;[sic]&quot;, bold stars: &quot;**all**&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;a &lt; b&quot;, &quot;&lt;http://example.org&gt;&quot;, pairs over many lines, &quot;[1]&quot;, &quot;[sic]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;ended. - He&quot; for &quot;ended.—He&quot;, &quot;other-they&quot; for &quot;other—they&quot;, &quot;thirty—three&quot;; two or three hyphens, the dash, the short dash, with blanks or without, where the book nearly always has another of these; a dash that is broken at a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;had had&quot;, &quot;that that&quot;, &quot;very very&quot; and a few more that may stand twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;however the&quot; → &quot;however, the&quot; and &quot;Mr Smith&quot; → &quot;Mr. Smith&quot;, where print has the mark between these two words oftener than not; &quot;documents the Declaration and the Statement — the loyalty to which&quot;, where this book&apos;s dashes come in pairs: the first is proposed where books would have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;in &apos;the world&quot;, &quot;deeply .convinced&quot;, &quot;prospects. of&quot;, &quot;_struggle&quot;, &quot;We, are&quot;, &quot;^the&quot;, a mark alone between two words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;in the the house&quot;, also across a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;moft&quot;, &quot;himfelf&quot;, &quot;confeffion&quot;; of known words those that the words around make unlikely beside their reading: &quot;the fame time&quot;, &quot;fo much&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;naked.; he&quot;, &quot;the house,, and&quot;, &quot;to him.. He&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;oF&quot; → &quot;of&quot;, &quot;WHen&quot; → &quot;When&quot;, &quot;the Value of&quot; → &quot;the value of&quot;, &quot;john&quot; → &quot;John&quot;, and a small letter where a sentence begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;tbe&quot;, &quot;cornmon&quot;, &quot;wliich&quot;, &quot;gentlemari&quot;: one to three letters wrong, also in a word divided at a line end; &quot;n&quot; for &quot;a&quot;: a short word that the words around ask for; &quot;p-late&quot;, &quot;;risoner&quot;, &quot;nhowe&amp;&quot;: letters read as marks. What has no reading is still pointed at. And whatever the volunteer&apos;s own list says is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;th1s&quot; → &quot;this&quot;, &quot;1O&quot; → &quot;10&quot;, &quot;I9I7&quot; → &quot;1917&quot;, &quot;l8th&quot; and &quot;18tb&quot; → &quot;18th&quot;, &quot;1&quot; alone → &quot;I&quot;; sums: &quot;501.&quot; → &quot;50l.&quot;, &quot;Z100&quot; and &quot;L100&quot; → &quot;£100&quot;, &quot;fid.&quot; → &quot;6d.&quot;; beside numbers also &quot;ISa.&quot; → &quot;15s.&quot;, &quot;lid.&quot; → &quot;11d.&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;today&quot; in a book of &quot;to-day&quot;, &quot;color&quot; in one of &quot;colour&quot;, &quot;Mr&quot; in one of &quot;Mr.&quot;, and unknown names a letter away from one that the book has twenty times as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;wo- rd&quot;, &quot;sur— vive&quot;, &quot;move-ment&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;word ,word&quot; → &quot;word, word&quot;; &quot;word.Word&quot; → &quot;word. Word&quot;; &quot;again,and&quot; → &quot;again, and&quot;; &quot;( so )&quot; → &quot;(so)&quot;; &quot;oth.er&quot; → &quot;other&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank too many, or of another kind: ``he  was``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character that no page has: ``donâ€™t``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dash that is none, or of another form than the book&apos;s: ``Captain—general``, ``came -- at``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit where a letter was printed, or a letter in a number: ``th1s``, ``1O``, ``l8th``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A faint mark is taken for dirt and left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hyphen left in a word that is whole on the page: ``sub- sequently``, ``move-ment``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter in the wrong case: ``tHe``, ``waS``, &quot;our Common cause&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of specks: ``. &apos; ~ . -,``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long s read as f: ``fuch`` for ``such``, in books of before 1800</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark on the wrong side of its blank, or without one: ``word ,word``, ``again,I``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark that OCR took for another: ``the end, He``, ``Mercy I``, ``beneath 5``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark that the page does not have: dirt, or a misread edge of a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark that the page has and the text has lost: a comma, a stop, the other dash of a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of an earlier proofreader: ``[**illegible]``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paragraph cut in two by a false blank line: ``he went⏎⏎down to the sea``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote or bracket without a mate, or of another form: ``(so it was``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running head, a page number or a signature left in the text: ``194 THE HISTORY OF SALT``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A speck beside a mark is read as a second, or a worn mark as two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word for another word: ``hut`` for ``but``, ``modem`` for ``modern``, ``arid`` for ``and``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word printed twice: ``the the``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that is none, because letters were misread: ``tbe`` for ``the``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that this book spells in another way elsewhere: ``today`` where it has ``to-day``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An accent or a ligature that OCR lost or put in: ``fete`` for ``fête``, ``thé`` for ``the``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An apostrophe lost, moved or misread: ``do n&apos;t``, ``it&apos; s``, ``John&quot;s``, ``dont``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ellipsis of another form than the book&apos;s: ``well . . . no``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributed Proofreaders leave such notes in the text for those who come after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were copied from program to program hold the ruins of other encodings, control characters, and letters of other alphabets that only look right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In many types 1, l and I are one shape, and so are 0 and O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loose type, and the blanks with which printers fill a line, look like blanks between words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks are thin and stand close to a word: OCR sees the blank before them, or none at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markup that does not close, or opens nothing: ``&lt;i&gt;never shut``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mc, Mac and O&apos; names, acronyms, the first word of a sentence, names, headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of words shows it: what was read is a word as well, and only the words around tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR reads all that stands on a page; what the printer set above and below the text is no part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR reads stains, folds and the edge of the page as marks that mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR reads the last word of a line a second time when the next line begins with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR sees a blank beside the small mark, takes it for a quote or dirt, or does not see it at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR takes a large c, o, s, v, w or i for its capital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR takes a wide space between two lines, or a picture that stood there, for a paragraph&apos;s end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR takes hyphens and dashes for each other; it, and the many hands of a project, write a dash now so, now so, where print has one form all through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word read as two or three: ``dif ferences``, ``over power``, ``f or ward``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print before 1800 has a long s everywhere but at the end of a word, and OCR takes it for an f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print has one form all through; OCR reads its dots now so, now so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print keeps to one spelling, as far as printers can; OCR loses hyphens, stops and letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pairs them in each paragraph; OCR loses them, turns them round and takes one form for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small marks differ by a speck of ink: a stop with a tail is a comma, and &quot;!&quot; without its dot is &quot;I&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two marks where print has one: ``,.``, ``;,``, ``..``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What nobody sees still breaks searching, counting and rejoining of lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where print is set close, OCR does not see the blank, or takes it for a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which end is missing only the page can say, so the tag without a mate is shown and never mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who joins the lines of a page often leaves the hyphens of divided words in the line; OCR reads them as dashes, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words read as one: ``ofthe``, ``inthe``, ``withlthe``, ``hewasseenthere``</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worn type, thin paper and specks make OCR take one letter for another, or two letters for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blank beside the apostrophe: &quot;I &apos;ll&quot;, &quot;o&apos; clock&quot;; a mark of another shape in its place: &quot;don*t&quot;; a capital after it: &quot;Tom&apos;S&quot;; none where the words around ask for one: &quot;the coroners verdict&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma for a stop and the other way round, where print has the other between these two words; quotes of the wrong number where one has no mate; a letter or digit alone that is the shape of &quot;!&quot;, &quot;?&quot; or &quot;;&quot;; &quot;*&quot; for a stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line at the edge of a page whose shape recurs on others, also with some letters misread; page numbers that go on from page to page; the binder&apos;s signatures at the feet of the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paragraph that ends inside a sentence before one that begins in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote or bracket without a mate in its paragraph, &quot;(so]&quot;, curly quotes the wrong way round, straight ones where the book&apos;s are curly and the other way round, two single quotes for a double one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ellipsis; &quot;?!&quot; and &quot;!!&quot;; the stop of an abbreviation before another mark: &quot;etc.,&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown word that parts into known ones, also where a letter stands for a blank, or where one of two is misread as well: &quot;qujetljand&quot;; a capital inside: &quot;MissBrown&quot;, &quot;atDover&quot;; a number that is joined to a word: &quot;June12&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any form where the book has no form of its own; four dots at the end of a sentence; rows of dots that lead to a page number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apostrophes (&apos;tis, the workers&apos;, &apos;98), feet and inches, dittos, &quot;a)&quot;, quotes that go on in the next paragraph, paragraphs that are cut; quotes without a mate in a book where they rarely pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books without long s; the f&apos;s of &quot;of&quot;, &quot;after&quot;, &quot;found&quot;, &quot;for&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compounds with their hyphens; any form where the book has no form of its own; &quot;Mr. ----&quot;, rules and separators; short dashes in numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control characters, private-use and replacement characters; UTF-8 that was read as Windows-1252 or Latin-1; marks of Windows-1252 read as Latin-1; Cyrillic and Greek letters in a Latin word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialect, &apos;tis and &apos;em, plurals, quotes within a word&apos;s reach: &quot;the ship &apos;Swift&apos;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headings of chapters, which stand once each, short paragraphs, rows of tables, refrains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indents, columns, two blanks after a sentence where the book has them so, wide gaps where they are all over the book, no-break blanks beside marks and in numbers, joiners in scripts that need them, a soft hyphen at a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known words that the words around make unlikely beside one a confusion away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known words, names, compounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known words, names, numbers and initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines of several marks in no order, &quot;. &apos; ~ . -,&quot;, &quot;| _ ; ^&quot;, &quot;• . I&quot;; whole paragraphs of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks that books have between these two words, and quotes that have their mates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks that print puts there, by what stands between these two words in books; the stops of initials and acronyms; marks about a word divided at a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers (1,000), abbreviations (a.m., C.P.S.U.), initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, ordinals, years, sums (12s.), formats (8vo).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, words with a mark between them, words divided with a hyphen at a line end, pieces that are misread words by themselves. A line end between the pieces is kept: it goes behind the joined word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages&apos; ends, headings, verse, tables, lists, what is set in, the ends of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces that make a known word when joined, also across a line end, also when both are words themselves, when a letter was misread or when one was lost where the blank is: &quot;tho e&quot;; an &quot;s&quot; lost before a mark: &quot;hat .&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spellings that are both usual in the book; &quot;re-form&quot; and &quot;reform&quot;; names that may be two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabs, line ends, form feeds; words in Cyrillic or Greek; &quot;μm&quot;, &quot;π&quot;; &quot;LIBERTÉ”&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three dots, three dots with blanks between, and the sign &quot;…&quot; where the book has another of the three; two dots where it has ellipses of three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two blanks or a tab between words, blanks at line ends, no-break and other odd blanks, characters without width, soft hyphens inside a line. Each sort is one entry for the whole book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words divided at a line end; compounds whose halves are usual words; dashes between words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that are others without their accent, &quot;resume&quot; and &quot;résumé&quot;; what the book has both ways; capitals, which print often leaves bare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that fit where they stand; acronyms; the elisions of verse: &quot;o&apos;er&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that print has with and without a mark; a dash alone in a book that has many such.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample le&amp;tter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Word lists and rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this book does on &amp;purpose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take reading &amp;{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a&amp;ll alike…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, and always in this &amp;book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an e&amp;rror here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;word is right in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop showing this &amp;kind in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ba&amp;ck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;group apart, or together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bigger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look as the &amp;system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page &amp;image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pane be&amp;fore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ove the pane to the next side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pane in a &amp;window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus on on&amp;e place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two-minute &amp;tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Proofreader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>habits</name>
    <message>
        <source>Blanks before marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide gaps between sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-break spaces before units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of ellipses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spellings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages in other languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specks read as letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Misread word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyphen in a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit in a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ligature or accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stray mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space at a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubled mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote without a mate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strange character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofreader&apos;s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Add &amp;rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;good words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;bad words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word lists (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Proofreader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every decision you have made is on disk. You can go on; if anything looks odd, close the window and open the book again: you will be where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{proof} holds your work on the earlier text. Keep it, or start anew from the file as it is now? The work is put aside then, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the corrected text to {file}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept either way: it is all in the .proof file, and you go on from there when you open the book again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>A dash is {dash} in this book ({count:,} of {total:,}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of rules is a JSON object with “scannos”, a list of objects with “match” and, if need be, “replacement” and “hint”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process that did part of the work has died; perhaps memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ellipsis is {dots} in this book ({count:,} of {total:,}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder, or copy the book to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner, or open a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name, and whether the disk is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the OCR text was saved under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the disk is still there and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text to a folder of your own and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on there, or close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups are written \1 or $1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a .proof file of Proofreader, give it the ending .proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the replacement for “{match}” {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has half a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no “match”, which says what to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be a UTF-8 text file with one word a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be a text file with one word a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its “hint” is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its “replacement” is neither text nor a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep that work, or start from the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {encoding}, the encoding of this file, has no “{character}” (U+{code:04X}, {name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at the edges of pages were taken for no part of the text ({heads:,} running heads or signatures, {numbers:,} page numbers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to another folder yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that “proofread train” has made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a plain text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one of the text files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the text file: this one is then moved aside, and work begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the text that OCR made of it, a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the text that OCR made, a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages in other languages are left alone: {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a backslash before a mark that stands for itself, or take the entry out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes have their mates in only {pairing} of this book: those without are not pointed at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats of repeats, as in (a+)+, are the usual cause: write it without them, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed: {done}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program that made it, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) in the program that made it, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder, or ask for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save its text as a .txt file, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving will replace the text file, which has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the book into parts, and open one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .proof file cannot be made here ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .proof file cannot be read or written ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .proof file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .proof file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: what you just did was not kept, all before it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of the file was guessed: {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since Proofreader last read or saved it, and {proof} holds work on the earlier text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty: there is nothing to proofread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is {why} and cannot be moved aside ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known ones: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter cannot be copied here ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern “{match}” is no regular expression: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern “{match}” takes too long on a paragraph of {count:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s resources are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s sample letter is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system allows no more processes: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file is gone: save to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no domain &quot;{name}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language pack here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language pack “{language}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list of “scannos” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to keep your work ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is: {names}. Of another, name the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This .proof file was made by a newer version of Proofreader. It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has a blank before ; : ! ? ({spaced:,} of {marks:,}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has markup ({marks:,} marks), and notes with {signs}: nothing is found in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has markup ({marks:,} marks): nothing is found in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has no-break spaces after numbers ({units:,}): they are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has tables or an index ({rows:,} lines): their marks may be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has two blanks after a sentence ({wide:,} of {sentences:,}): they are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has two blanks in many gaps ({wide:,} of {gaps:,}): they are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has verse ({paragraphs:,} paragraphs): its lines begin in capitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has {form} quotes; they have their mates in {pairing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book is already open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book is printed with long s ({misread:,} words have f for it), and {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a .proof file of Proofreader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a plain text file: it holds bytes that no text has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not sound {encoding}: byte {place} does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row should be: printed, read, count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row should be: word, count (1 or more), lower, capitalised, upper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seems to be UTF-16 without a byte-order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seems to be {name}, not a plain text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table has no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table of foreign words cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table of the language pack is empty or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table of words cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word list cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with --jobs 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and open the text file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words spelt in two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with and without accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work begins from the new text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it with other characters, or undo that change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the character itself, not \ud….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write this file, or not in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept in {file}: beside the text was no place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Rich Text (RTF) document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blank at a line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blank before “{mark}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blank beside a bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blank beside an apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a capital after an apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a capital inside a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character is written as in HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character without width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (bzip2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (xz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curly quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curly quote the wrong way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curly quote; the others of this book are straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dash broken at the line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dash is {dash} in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit alone where a word may stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter of another alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of specks, no print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark in “{text}” may be a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a proofreader has left a note here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a soft hyphen inside a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a space of another width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a straight quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a straight quote; the others of this book are curly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stray “{mark}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wrong encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an apostrophe may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (7z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (RAR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ellipsis is {dots} in this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an “{letter}” may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books write “{reading}” in such a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books write “{word}” inside a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curly double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curly single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is written with s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines of specks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no blank after “{mark}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print often has “{mark}” between these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dash {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other dash of this sentence has no mate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence goes on: the blank line is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the short dash {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title that the running heads repeat, or the first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this book has long s, and “{reading}” fits better than “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this book has long s, and “{word}” is no word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this book has “{usual}” {often} and “{rare}” {seldom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is one of the book&apos;s {group}, not of its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three dots with blanks between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two blanks, one of them odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two dots for an ellipsis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two dots; this book has ellipses of three ({total:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two single quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two single quotes for a double one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a wrong encoding makes of a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {code} was the page must say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your rule for “{match}” in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} typed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dash} between blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dash} for a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dots} for an ellipsis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faults}: {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} ({count:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paired:,} of {paragraphs:,} paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} What was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{story} What was in {proof} is kept as {aside}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tag} has no mate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{usual} ({often:,}) and {rare} ({seldom:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“-” for a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“wholeword” is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{marks}” for “{mark}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{mark}” for an apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{mark}” for “{reading}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{meant}” in another encoding ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reading}” fits the words around better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reading}” fits the words around better than “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reading}” may have stood at a line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reading}” of another alphabet in “{latin}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” closes no bracket of its form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has no mate in its paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” may be a sum of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” mixes digits and letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” stands the wrong way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” makes one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is among your bad words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is not a word that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” stands twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>saying</name>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {fault}, {reading}, {chance}; in {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, {chance}; the first: {first}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
