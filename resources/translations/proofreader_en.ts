<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>BookKeeper</name>
        <message numerus="yes">
            <source>%n file(s) were dropped; the first was opened.</source>
            <translation>
                <numerusform>%n file were dropped; the first was opened.</numerusform>
                <numerusform>%n files were dropped; the first was opened.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksModel</name>
        <message numerus="yes">
            <source>%n place(s) decided, none left</source>
            <translation>
                <numerusform>%n place decided, none left</numerusform>
                <numerusform>%n places decided, none left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message numerus="yes">
            <source>Accepting changes this place only; {key} shows %Ln more like it</source>
            <translation>
                <numerusform>Accepting changes this place only; {key} shows %Ln more like it</numerusform>
                <numerusform>Accepting changes this place only; {key} shows %Ln more like it</numerusform>
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
    </context>
    <context>
        <name>PagesModel</name>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n place left</numerusform>
                <numerusform>%n places left</numerusform>
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
