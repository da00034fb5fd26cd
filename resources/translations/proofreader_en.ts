<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>BookKeeper</name>
        <message numerus="yes">
            <source>%Ln file(s) were dropped; the first was opened.</source>
            <translation>
                <numerusform>%Ln file were dropped; the first was opened.</numerusform>
                <numerusform>%Ln files were dropped; the first was opened.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksModel</name>
        <message numerus="yes">
            <source>%Ln place(s) decided, none left</source>
            <translation>
                <numerusform>%Ln place decided, none left</numerusform>
                <numerusform>%Ln places decided, none left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesWords</name>
        <message numerus="yes">
            <source>Take back %Ln changes</source>
            <translation>
                <numerusform>Take back %Ln changes</numerusform>
                <numerusform>Take back %Ln changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changes taken back</source>
            <translation>
                <numerusform>%Ln changes taken back</numerusform>
                <numerusform>%Ln changes taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changes</source>
            <translation>
                <numerusform>%Ln changes</numerusform>
                <numerusform>%Ln changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestions taken</source>
            <translation>
                <numerusform>%Ln suggestions taken</numerusform>
                <numerusform>%Ln suggestions taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln typed by hand</source>
            <translation>
                <numerusform>%Ln typed by hand</numerusform>
                <numerusform>%Ln typed by hand</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln places</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places left</source>
            <translation>
                <numerusform>%Ln places left</numerusform>
                <numerusform>%Ln places left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not errors</source>
            <translation>
                <numerusform>%Ln not errors</numerusform>
                <numerusform>%Ln not errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln words</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters</source>
            <translation>
                <numerusform>%Ln characters</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeedButtons</name>
        <message numerus="yes">
            <source>Accepting changes this place only; {key} shows %Ln more like it</source>
            <translation>
                <numerusform>Accepting changes this place only; {key} shows %Ln more like it</numerusform>
                <numerusform>Accepting changes this place only; {key} shows %Ln more like it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HabitKeeper</name>
        <message numerus="yes">
            <source>It does %Ln more thing(s) on purpose: see File, What this book does on purpose.</source>
            <translation>
                <numerusform>It does %Ln more thing on purpose: see File, What this book does on purpose.</numerusform>
                <numerusform>It does %Ln more things on purpose: see File, What this book does on purpose.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListsDialog</name>
        <message numerus="yes">
            <source>%Ln rule(s)</source>
            <translation>
                <numerusform>%Ln rule</numerusform>
                <numerusform>%Ln rules</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln good word(s)</source>
            <translation>
                <numerusform>%Ln good word</numerusform>
                <numerusform>%Ln good words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bad word(s)</source>
            <translation>
                <numerusform>%Ln bad word</numerusform>
                <numerusform>%Ln bad words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OcrWords</name>
        <message numerus="yes">
            <source>%Ln pages</source>
            <translation>
                <numerusform>%Ln pages</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes</source>
            <translation>
                <numerusform>about %Ln minutes</numerusform>
                <numerusform>about %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressWords</name>
        <message numerus="yes">
            <source>%Ln places left</source>
            <translation>
                <numerusform>%Ln places left</numerusform>
                <numerusform>%Ln places left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln words are right in this book.</source>
            <translation>
                <numerusform>%Ln words are right in this book.</numerusform>
                <numerusform>%Ln words are right in this book.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln kinds are not shown.</source>
            <translation>
                <numerusform>%Ln kinds are not shown.</numerusform>
                <numerusform>%Ln kinds are not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minutes</source>
            <translation>
                <numerusform>%Ln minutes</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueHead</name>
        <message numerus="yes">
            <source>%Ln more out of the filter</source>
            <translation>
                <numerusform>%Ln more out of the filter</numerusform>
                <numerusform>%Ln more out of the filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hidden</source>
            <translation>
                <numerusform>%Ln hidden</numerusform>
                <numerusform>%Ln hidden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Waiving</name>
        <message numerus="yes">
            <source>%Ln places left the queue</source>
            <translation>
                <numerusform>%Ln places left the queue</numerusform>
                <numerusform>%Ln places left the queue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Words</name>
        <message numerus="yes">
            <source>“{printed}” is more than %Ln times as common in print as “{read}”</source>
            <translation>
                <numerusform>“{printed}” is more than %Ln times as common in print as “{read}”</numerusform>
                <numerusform>“{printed}” is more than %Ln times as common in print as “{read}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{printed}” is %Ln times as common in print as “{read}”</source>
            <translation>
                <numerusform>“{printed}” is %Ln times as common in print as “{read}”</numerusform>
                <numerusform>“{printed}” is %Ln times as common in print as “{read}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>this book has “{word}” %Ln times</source>
            <translation>
                <numerusform>this book has “{word}” %Ln times</numerusform>
                <numerusform>this book has “{word}” %Ln times</numerusform>
            </translation>
        </message>
    </context>
</TS>
