<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Proofreader</source>
        <translation>Acerca de Proofreader</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Finds what OCR misread and lets you put it right, with every change on record.</source>
        <translation>Encuentra lo que el OCR leyó mal y le permite corregirlo; cada cambio queda registrado.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Software libre con licencia MIT.</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Alike elsewhere</source>
        <translation>Iguales en otras partes</translation>
    </message>
    <message>
        <source>Always in this &amp;book</source>
        <translation>Siempre en este &amp;libro</translation>
    </message>
    <message>
        <source>Accepts, and suggests the same wherever these words stand from now on</source>
        <translation>Acepta, y desde ahora propone lo mismo dondequiera que estén estas palabras</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leaves everything as it is</source>
        <translation>Deja todo como está</translation>
    </message>
    <message>
        <source>&amp;Accept {places}</source>
        <translation>&amp;Aceptar {places}</translation>
    </message>
    <message>
        <source>&amp;Not an error: {places}</source>
        <translation>&amp;No hay error: {places}</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>No marcar nin&amp;guno</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>Marcar &amp;todos</translation>
    </message>
</context>
<context>
    <name>AlikeKeeper</name>
    <message>
        <source>No other place can be mended like this one</source>
        <translation>Ningún otro lugar se puede corregir como este</translation>
    </message>
</context>
<context>
    <name>BookKeeper</name>
    <message>
        <source>Open a text</source>
        <translation>Abrir un texto</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were dropped; the first was opened.</source>
        <translation>
            <numerusform>Se soltó %Ln archivo; se abrió el primero.</numerusform>
            <numerusform>Se soltaron %Ln archivos; se abrió el primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Books and texts ({kinds})</source>
        <translation>Libros y textos ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Every page image of this book has its text.</source>
        <translation>Cada imagen de página de este libro tiene su texto.</translation>
    </message>
    <message>
        <source>Some page images here have no text yet: see Pages, Read pages without text.</source>
        <translation>Aquí hay imágenes de página aún sin texto: vea Páginas, Leer páginas sin texto.</translation>
    </message>
</context>
<context>
    <name>BookList</name>
    <message>
        <source>Enter opens the text</source>
        <translation>Intro abre el texto</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Folder of pages. {said}</source>
        <translation>Carpeta de páginas. {said}</translation>
    </message>
    <message>
        <source>Work on it has begun</source>
        <translation>Ya está empezado</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Aún sin empezar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) decided, none left</source>
        <translation>
            <numerusform>%Ln lugar decidido, no queda ninguno</numerusform>
            <numerusform>%Ln lugares decididos, no queda ninguno</numerusform>
        </translation>
    </message>
    <message>
        <source>{decided} of {total} places decided</source>
        <translation>{decided} de {total} lugares decididos</translation>
    </message>
    <message>
        <source>{done}, last opened on {day}</source>
        <translation>{done}; abierto por última vez el {day}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The current place</source>
        <translation>El lugar actual</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>Tipo de error</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>{chance} sure</source>
        <translation>{chance} de certeza</translation>
    </message>
    <message>
        <source>What accepting does to other places</source>
        <translation>Qué cambia en otros lugares al aceptar</translation>
    </message>
    <message>
        <source>Accepting changes the ticked places; one undo takes all of it back</source>
        <translation>Aceptar cambia los lugares marcados; se deshace todo de una vez</translation>
    </message>
    <message>
        <source>Page {page}, line {line}</source>
        <translation>Página {page}, línea {line}</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Space ticks a place or leaves it out; {places} ticked</source>
        <translation>Espacio marca un lugar o lo deja fuera; marcados: {places}</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>All &amp;lines, not only changed ones</source>
        <translation>Todas las &amp;líneas, no solo las cambiadas</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Mostrar en el texto</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>The text is as it was in the beginning: nothing has been changed.</source>
        <translation>El texto está como al principio: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This line is as it was</source>
        <translation>Esta línea está como estaba</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Changed lines</source>
        <translation>Líneas cambiadas</translation>
    </message>
    <message>
        <source>Right and left go from change to change, Delete takes one back</source>
        <translation>Derecha e izquierda van de cambio en cambio; Suprimir retira uno</translation>
    </message>
    <message>
        <source>Heads of the columns</source>
        <translation>Títulos de las columnas</translation>
    </message>
</context>
<context>
    <name>ChangesWords</name>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>escrito a mano</translation>
    </message>
    <message>
        <source>change {number} of {count} here</source>
        <translation>cambio {number} de {count} aquí</translation>
    </message>
    <message>
        <source>Take back this change</source>
        <translation>Retirar este cambio</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln changes</source>
        <translation>
            <numerusform>Retirar %Ln cambio</numerusform>
            <numerusform>Retirar %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {change}</source>
        <translation>Retirado: {change}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes taken back</source>
        <translation>
            <numerusform>%Ln cambio retirado</numerusform>
            <numerusform>%Ln cambios retirados</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>1 suggestion taken</source>
        <translation>1 sugerencia aceptada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions taken</source>
        <translation>
            <numerusform>%Ln sugerencia aceptada</numerusform>
            <numerusform>%Ln sugerencias aceptadas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 typed by hand</source>
        <translation>1 escrito a mano</translation>
    </message>
    <message numerus="yes">
        <source>%Ln typed by hand</source>
        <translation>
            <numerusform>%Ln escrito a mano</numerusform>
            <numerusform>%Ln escritos a mano</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>ConflictsList</name>
    <message>
        <source>Places to look at</source>
        <translation>Lugares que revisar</translation>
    </message>
    <message>
        <source>Enter goes to the place in the text</source>
        <translation>Intro va al lugar en el texto</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>1 place left</source>
        <translation>queda 1 lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places left</source>
        <translation>
            <numerusform>queda %Ln lugar</numerusform>
            <numerusform>quedan %Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>1 not an error</source>
        <translation>1 sin error</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not errors</source>
        <translation>
            <numerusform>%Ln sin error</numerusform>
            <numerusform>%Ln sin error</numerusform>
        </translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 carácter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Not an error here</source>
        <translation>Aquí no hay error</translation>
    </message>
    <message>
        <source>Right in this book</source>
        <translation>Correcta en este libro</translation>
    </message>
    <message>
        <source>Not shown in this book</source>
        <translation>No se muestra en este libro</translation>
    </message>
    <message>
        <source>(a blank)</source>
        <translation>(un espacio)</translation>
    </message>
    <message>
        <source>{fault}: {detail}</source>
        <translation>{fault}: {detail}</translation>
    </message>
    <message>
        <source>{fault}: {detail}; in {line}</source>
        <translation>{fault}: {detail}; en {line}</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Retirado.</translation>
    </message>
    <message>
        <source>Taken back; open again: {places}.</source>
        <translation>Retirado; abiertos de nuevo: {places}.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
    </message>
    <message>
        <source>Added; not asked any more: {places}.</source>
        <translation>Añadido; ya no se pregunta por: {places}.</translation>
    </message>
    <message>
        <source>Take back {count}</source>
        <translation>Retirar {count}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>cambiado desde entonces</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>page {page}, line {line}</source>
        <translation>página {page}, línea {line}</translation>
    </message>
</context>
<context>
    <name>DecisionsDialog</name>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>No mostrar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Mostrar en el texto</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Decisions shown</source>
        <translation>Decisiones que se muestran</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the decisions</source>
        <translation>Buscar en las decisiones</translation>
    </message>
    <message>
        <source>A word that is right in this book</source>
        <translation>Una palabra correcta en este libro</translation>
    </message>
    <message>
        <source>A kind that is not to be shown in this book</source>
        <translation>Un tipo que no se ha de mostrar en este libro</translation>
    </message>
    <message>
        <source>Add the word</source>
        <translation>Añadir la palabra</translation>
    </message>
    <message>
        <source>Do not show the kind</source>
        <translation>No mostrar el tipo</translation>
    </message>
    <message>
        <source>A &amp;word that is right in this book</source>
        <translation>Una &amp;palabra correcta en este libro</translation>
    </message>
    <message>
        <source>A &amp;kind not to be shown in this book</source>
        <translation>Un &amp;tipo que no se ha de mostrar en este libro</translation>
    </message>
    <message>
        <source>All decisions ({count})</source>
        <translation>Todas las decisiones ({count})</translation>
    </message>
    <message>
        <source>Not an error here ({count})</source>
        <translation>Aquí no hay error ({count})</translation>
    </message>
    <message>
        <source>Right in this book ({count})</source>
        <translation>Correcta en este libro ({count})</translation>
    </message>
    <message>
        <source>Not shown in this book ({count})</source>
        <translation>No se muestra en este libro ({count})</translation>
    </message>
    <message>
        <source>No decision is like that.</source>
        <translation>No hay ninguna decisión así.</translation>
    </message>
    <message>
        <source>Here stands what you say of this book and what is remembered for ever: places that are not errors, words that are right in it, and kinds of fault that are not to be shown. All of it can be taken back.</source>
        <translation>Aquí está lo que usted dice de este libro y que se recuerda para siempre: lugares que no son errores, palabras que son correctas en él y tipos de error que no se han de mostrar. Todo se puede retirar.</translation>
    </message>
</context>
<context>
    <name>DecisionsKeeper</name>
    <message>
        <source>“{word}” is in the list already.</source>
        <translation>«{word}» ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>DecisionsList</name>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Delete takes back what is chosen</source>
        <translation>Suprimir retira lo elegido</translation>
    </message>
</context>
<context>
    <name>DeedButtons</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Not an error here</source>
        <translation>Aquí no hay error</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Right in this book</source>
        <translation>Correcta en este libro</translation>
    </message>
    <message>
        <source>Stop this kind</source>
        <translation>No más de este tipo</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Corregir a mano</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Uno por uno</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Todos los iguales</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Accept, and suggest this wherever the same words stand</source>
        <translation>Aceptar, y proponer lo mismo dondequiera que estén las mismas palabras</translation>
    </message>
    <message>
        <source>Leaves this place as it is, and never asks about it again</source>
        <translation>Deja este lugar como está y no vuelve a preguntar por él</translation>
    </message>
    <message>
        <source>Leaves “{word}” as it is wherever it stands in this book</source>
        <translation>Deja «{word}» como está en todo este libro</translation>
    </message>
    <message>
        <source>All {count} alike</source>
        <translation>Los {count} iguales</translation>
    </message>
    <message>
        <source>As a group</source>
        <translation>Como grupo</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>Accept {count}</source>
        <translation>Aceptar {count}</translation>
    </message>
    <message>
        <source>Not errors: {count}</source>
        <translation>No son errores: {count}</translation>
    </message>
    <message>
        <source>Leaves the ticked places as they are, and never asks about them again</source>
        <translation>Deja los lugares marcados como están y no vuelve a preguntar por ellos</translation>
    </message>
    <message>
        <source>Accepting changes this place only; {key} shows 1 more like it</source>
        <translation>Aceptar cambia solo este lugar; {key} muestra 1 más como este</translation>
    </message>
    <message numerus="yes">
        <source>Accepting changes this place only; {key} shows %Ln more like it</source>
        <translation>
            <numerusform>Aceptar cambia solo este lugar; {key} muestra %Ln más como este</numerusform>
            <numerusform>Aceptar cambia solo este lugar; {key} muestra %Ln más como este</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows no more places of the kind “{kind}” in this book</source>
        <translation>No muestra más lugares del tipo «{kind}» en este libro</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Page image</source>
        <translation>Imagen de la página</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>The queue is empty</source>
        <translation>La cola está vacía</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>Estado de la cola</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Export text and log…</source>
        <translation>Exportar texto y registro…</translation>
    </message>
    <message>
        <source>Show all kinds and pages</source>
        <translation>Mostrar todos los tipos y páginas</translation>
    </message>
    <message>
        <source>Show less certain places</source>
        <translation>Mostrar lugares menos seguros</translation>
    </message>
    <message>
        <source>Nothing left of what you chose</source>
        <translation>No queda nada de lo que eligió</translation>
    </message>
    <message>
        <source>{places} of other kinds or pages are out of sight.</source>
        <translation>Fuera de la vista, de otros tipos o páginas: {places}.</translation>
    </message>
    <message>
        <source>Reading the book…</source>
        <translation>Leyendo el libro…</translation>
    </message>
    <message>
        <source>Doubtful places appear here as they are found.</source>
        <translation>Los lugares dudosos aparecen aquí a medida que se encuentran.</translation>
    </message>
    <message>
        <source>Nothing left above {number} %</source>
        <translation>No queda nada por encima del {number} %</translation>
    </message>
    <message>
        <source>{accepted} accepted, {refused}, {typed} by hand.</source>
        <translation>{accepted} aceptados, {refused}, {typed} a mano.</translation>
    </message>
    <message>
        <source>Less certain, if you like to go on: {places}.</source>
        <translation>Menos seguros, si quiere seguir: {places}.</translation>
    </message>
    <message>
        <source>Export writes the corrected text and its log.</source>
        <translation>Exportar escribe el texto corregido y su registro.</translation>
    </message>
</context>
<context>
    <name>EditorKeeper</name>
    <message>
        <source>A page separator is not changed by typing.</source>
        <translation>Un separador de páginas no se cambia al escribir.</translation>
    </message>
    <message>
        <source>{words}, {characters}</source>
        <translation>{words}, {characters}</translation>
    </message>
    <message>
        <source>selected: {words}, {characters}</source>
        <translation>seleccionado: {words}, {characters}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Corrected text and &amp;log</source>
        <translation>Texto corregido y &amp;registro</translation>
    </message>
    <message>
        <source>The corrected text, and every change: to read, to replay on the original, for a spreadsheet and as a patch.</source>
        <translation>El texto corregido y cada cambio: para leer, para repetirlo sobre el original, para una hoja de cálculo y como parche.</translation>
    </message>
    <message>
        <source>One te&amp;xt</source>
        <translation>Un solo te&amp;xto</translation>
    </message>
    <message>
        <source>All pages in a row as plain text, with a blank line between two.</source>
        <translation>Todas las páginas seguidas, como texto sin formato, con una línea en blanco entre una y otra.</translation>
    </message>
    <message>
        <source>A text a &amp;page</source>
        <translation>Un texto por &amp;página</translation>
    </message>
    <message>
        <source>One plain text for each page, called as the page is: 001.txt, 002.txt.</source>
        <translation>Un texto sin formato por página, con el nombre de la página: 001.txt, 002.txt.</translation>
    </message>
    <message>
        <source>&amp;Distributed Proofreaders</source>
        <translation>&amp;Distributed Proofreaders</translation>
    </message>
    <message>
        <source>One plain text with the line before each page that their tools know it by.</source>
        <translation>Un texto sin formato que lleva ante cada página la línea por la que la conocen sus herramientas.</translation>
    </message>
    <message>
        <source>One &amp;HTML page</source>
        <translation>Una página &amp;HTML</translation>
    </message>
    <message>
        <source>The corrected text to read in a browser, with the names of its pages.</source>
        <translation>El texto corregido, para leer en un navegador, con los nombres de sus páginas.</translation>
    </message>
    <message>
        <source>h&amp;OCR</source>
        <translation>h&amp;OCR</translation>
    </message>
    <message>
        <source>Corrected words with their places on the page, as Tesseract has them.</source>
        <translation>Las palabras corregidas con su lugar en la página, como las da Tesseract.</translation>
    </message>
    <message>
        <source>&amp;ALTO</source>
        <translation>&amp;ALTO</translation>
    </message>
    <message>
        <source>The same as libraries keep it, one XML file for each page.</source>
        <translation>Lo mismo, como lo guardan las bibliotecas: un archivo XML por página.</translation>
    </message>
    <message>
        <source>PA&amp;GE XML</source>
        <translation>PA&amp;GE XML</translation>
    </message>
    <message>
        <source>The same as Transkribus and OCR-D take it, one file for each page.</source>
        <translation>Lo mismo, como lo aceptan Transkribus y OCR-D: un archivo por página.</translation>
    </message>
    <message>
        <source>&amp;TSV</source>
        <translation>&amp;TSV</translation>
    </message>
    <message>
        <source>The same as a table with one row a word.</source>
        <translation>Lo mismo, como tabla con una fila por palabra.</translation>
    </message>
</context>
<context>
    <name>ExportKeeper</name>
    <message>
        <source>No word of this book has a place on a page image.</source>
        <translation>Ninguna palabra de este libro tiene un lugar en una imagen de página.</translation>
    </message>
    <message>
        <source>This text has one page only.</source>
        <translation>Este texto tiene una sola página.</translation>
    </message>
    <message>
        <source>Exported to {folder}: {forms}.</source>
        <translation>Exportado a {folder}: {forms}.</translation>
    </message>
    <message>
        <source>Exported to {folder}: {text}, and the log as {html}, {jsonl}, {csv} and {diff}.</source>
        <translation>Exportado a {folder}: {text}, y el registro como {html}, {jsonl}, {csv} y {diff}.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>Escribiendo los archivos…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>FaultLine</name>
    <message>
        <source>What stands in the text</source>
        <translation>Lo que dice el texto</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>What to write in the place of the words</source>
        <translation>Qué escribir en lugar de las palabras</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras enteras</translation>
    </message>
    <message>
        <source>What the search has found</source>
        <translation>Lo que encontró la búsqueda</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all…</source>
        <translation>Reemplazar todo…</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Buscar el anterior</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Buscar el siguiente</translation>
    </message>
</context>
<context>
    <name>FocusView</name>
    <message>
        <source>One place</source>
        <translation>Un lugar</translation>
    </message>
    <message>
        <source>No place is left</source>
        <translation>No queda ningún lugar</translation>
    </message>
    <message>
        <source>Esc leads back to text and queue</source>
        <translation>Escape vuelve al texto y a la cola</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>&amp;Line or page</source>
        <translation>&amp;Línea o página</translation>
    </message>
    <message>
        <source>Line or page</source>
        <translation>Línea o página</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Lines 1 to {lines}, or “page {first}” to “page {last}”</source>
        <translation>Líneas 1 a {lines}, o de «página {first}» a «página {last}»</translation>
    </message>
    <message>
        <source>Lines 1 to {lines}</source>
        <translation>Líneas 1 a {lines}</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>“{words}” is not there. {range}</source>
        <translation>«{words}» no existe. {range}</translation>
    </message>
</context>
<context>
    <name>HabitKeeper</name>
    <message numerus="yes">
        <source>It does %Ln more thing(s) on purpose: see File, What this book does on purpose.</source>
        <translation>
            <numerusform>Hace %Ln cosa más a propósito: vea Archivo, Lo que este libro hace a propósito.</numerusform>
            <numerusform>Hace %Ln cosas más a propósito: vea Archivo, Lo que este libro hace a propósito.</numerusform>
        </translation>
    </message>
    <message>
        <source>To have it found all the same: see File, What this book does on purpose.</source>
        <translation>Para que se señale de todos modos: vea Archivo, Lo que este libro hace a propósito.</translation>
    </message>
</context>
<context>
    <name>HabitsDialog</name>
    <message>
        <source>What this book does on purpose</source>
        <translation>Lo que este libro hace a propósito</translation>
    </message>
    <message>
        <source>What a book does all over is no fault in it. Take a tick away to have it found all the same: the book is checked again, and the choice is kept with it.</source>
        <translation>Lo que un libro hace en todas partes no es un error. Quite una marca para que se señale de todos modos: el libro se revisa otra vez y la elección se guarda con él.</translation>
    </message>
    <message>
        <source>Nothing unusual has been seen in this book.</source>
        <translation>No se ha visto nada fuera de lo común en este libro.</translation>
    </message>
</context>
<context>
    <name>ImagesKeeper</name>
    <message>
        <source>Choose the folder of the page images</source>
        <translation>Elegir la carpeta de las imágenes de página</translation>
    </message>
    <message>
        <source>Page images in one file (*.pdf *.tif *.tiff);;All files (*)</source>
        <translation>Imágenes de página en un archivo (*.pdf *.tif *.tiff);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose the file of the page images</source>
        <translation>Elegir el archivo de las imágenes de página</translation>
    </message>
    <message>
        <source>Pages that have an image now: {count}.</source>
        <translation>Páginas que ya tienen imagen: {count}.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {key}</source>
        <translation>Tecla {key}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>To do this</source>
        <translation>Para esto</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Single letters, Enter and Del work while the queue or the card has the focus; with Alt they work everywhere. In the text, a line under a word marks a doubtful word, dots mark a doubtful mark or space, and a frame marks the current place. Other keys can be chosen in the settings.</source>
        <translation>Las letras solas, Intro y Suprimir valen mientras la cola o la ficha tiene el foco; con Alt valen en todas partes. En el texto, una línea debajo señala una palabra dudosa, unos puntos señalan un signo o espacio dudoso y un marco señala el lugar actual. En los ajustes se pueden elegir otras teclas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>A key for the queue works while queue or card has the keyboard: there plain letters are commands. A key for the window works everywhere.</source>
        <translation>Una tecla de la cola vale mientras la cola o la ficha tiene el teclado: allí las letras solas son órdenes. Una tecla de la ventana vale en todas partes.</translation>
    </message>
    <message>
        <source>Key for the queue</source>
        <translation>Tecla de la cola</translation>
    </message>
    <message>
        <source>Key for the window</source>
        <translation>Tecla de la ventana</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Usar estas teclas</translation>
    </message>
    <message>
        <source>All commands have their usual keys.</source>
        <translation>Todas las órdenes tienen sus teclas habituales.</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Key for the &amp;queue</source>
        <translation>Tecla de la &amp;cola</translation>
    </message>
    <message>
        <source>Key for the &amp;window</source>
        <translation>Tecla de la &amp;ventana</translation>
    </message>
    <message>
        <source>“{command}” has these keys now.</source>
        <translation>«{command}» tiene ahora estas teclas.</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>Kinds of fault</source>
        <translation>Tipos de error</translation>
    </message>
    <message>
        <source>A kind without its tick is not shown in any book. A kind may be shown from a certainty of its own on, whatever the slider of the queue says.</source>
        <translation>Un tipo sin marca no se muestra en ningún libro. Un tipo puede mostrarse a partir de una certeza propia, diga lo que diga el control de la cola.</translation>
    </message>
    <message>
        <source>Space takes the tick away or puts it back</source>
        <translation>Espacio quita la marca o la vuelve a poner</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>Se muestra desde</translation>
    </message>
    <message>
        <source>as the slider says</source>
        <translation>como diga el control</translation>
    </message>
    <message>
        <source>from {number} %</source>
        <translation>desde {number} %</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>Se &amp;muestra</translation>
    </message>
    <message>
        <source>Catches: {words}</source>
        <translation>Señala: {words}</translation>
    </message>
    <message>
        <source>Leaves: {words}</source>
        <translation>Respeta: {words}</translation>
    </message>
</context>
<context>
    <name>KindsTable</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Not errors</source>
        <translation>Sin error</translation>
    </message>
    <message>
        <source>{kind}: {accepted} accepted, {rejected} not errors, {left} left</source>
        <translation>{kind}: {accepted} aceptados, {rejected} sin error, quedan {left}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Word lists and rules</source>
        <translation>Listas de palabras y reglas</translation>
    </message>
    <message>
        <source>Lists of this book</source>
        <translation>Listas de este libro</translation>
    </message>
    <message>
        <source>Delete removes the list or the rule</source>
        <translation>Suprimir quita la lista o la regla</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Rules are Guiguts&apos; scanno files; good and bad words are lists with one word a line, as Distributed Proofreaders keeps them. They are kept with this book, and nothing changes by itself: what a rule says is suggested where it matches.</source>
        <translation>Las reglas son archivos «scanno» de Guiguts; las palabras buenas y malas son listas con una palabra por línea, como las de Distributed Proofreaders. Se guardan con este libro, y nada cambia por sí solo: lo que dice una regla se propone allí donde coincide.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{words} → {reading}   (always in this book)</source>
        <translation>{words} → {reading}   (siempre en este libro)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln regla</numerusform>
            <numerusform>%Ln reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good word(s)</source>
        <translation>
            <numerusform>%Ln palabra buena</numerusform>
            <numerusform>%Ln palabras buenas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad word(s)</source>
        <translation>
            <numerusform>%Ln palabra mala</numerusform>
            <numerusform>%Ln palabras malas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Choose what your eyes like: the line below shows letters that OCR confuses.</source>
        <translation>Elija lo que sus ojos prefieran: la línea de abajo muestra letras que el OCR confunde.</translation>
    </message>
    <message>
        <source>Typeface of the book</source>
        <translation>Tipo de letra del libro</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Room between letters</source>
        <translation>Espacio entre letras</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Room for a line</source>
        <translation>Altura de línea</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Así se ve</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Typeface of the book</source>
        <translation>&amp;Tipo de letra del libro</translation>
    </message>
    <message>
        <source>&amp;Size of the letters</source>
        <translation>Ta&amp;maño de las letras</translation>
    </message>
    <message>
        <source>Room between l&amp;etters</source>
        <translation>&amp;Espacio entre letras</translation>
    </message>
    <message>
        <source>&amp;Room for a line, in heights of the letters</source>
        <translation>&amp;Altura de línea, en alturas de letra</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>Esc goes back to the queue</source>
        <translation>Escape vuelve a la cola</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Leave out a place of a group</source>
        <translation>Dejar fuera un lugar de un grupo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>From the text back to the queue</source>
        <translation>Del texto a la cola</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>What has changed on disk</source>
        <translation>Lo que ha cambiado en el disco</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Mostrar en el texto</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
</context>
<context>
    <name>MergeKeeper</name>
    <message>
        <source>Nothing had changed on disk when this book was opened.</source>
        <translation>Nada había cambiado en el disco cuando se abrió este libro.</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>The files of this book have changed since you had it open.</source>
        <translation>Los archivos de este libro han cambiado desde que usted lo tuvo abierto.</translation>
    </message>
    <message>
        <source>Some files of this book cannot be read.</source>
        <translation>Algunos archivos de este libro no se pueden leer.</translation>
    </message>
    <message>
        <source>{page} ({problem})</source>
        <translation>{page} ({problem})</translation>
    </message>
    <message>
        <source>Pages that cannot be read: {pages}. Where there was a text of them before, it is kept.</source>
        <translation>Páginas que no se pueden leer: {pages}. Si antes tenían texto, se conserva.</translation>
    </message>
    <message>
        <source>Pages whose files are gone: {pages}. Their text is kept, and all that you decided there.</source>
        <translation>Páginas cuyos archivos ya no están: {pages}. Se conserva su texto y todo lo que usted decidió en él.</translation>
    </message>
    <message>
        <source>New pages: {pages}. They are part of the book now.</source>
        <translation>Páginas nuevas: {pages}. Ahora son parte del libro.</translation>
    </message>
    <message>
        <source>Pages with another text than before: {pages}. Decisions carried over: {count}.</source>
        <translation>Páginas con un texto distinto del anterior: {pages}. Decisiones trasladadas: {count}.</translation>
    </message>
    <message>
        <source>Nothing that you have decided was lost.</source>
        <translation>No se ha perdido nada de lo que usted decidió.</translation>
    </message>
    <message>
        <source>At the place below the new text is another one where you had changed the old: it stands as it is in the file. Look whether your change is still needed.</source>
        <translation>En el lugar de abajo, donde usted había cambiado el texto anterior, el nuevo es distinto: queda como está en el archivo. Mire si su cambio aún hace falta.</translation>
    </message>
    <message>
        <source>At the places below the new text is another one where you had changed the old: it stands as it is in the file. Look whether your changes are still needed.</source>
        <translation>En los lugares de abajo, donde usted había cambiado el texto anterior, el nuevo es distinto: queda como está en el archivo. Mire si sus cambios aún hacen falta.</translation>
    </message>
    <message>
        <source>Page {page}: you had changed {before} to {after}</source>
        <translation>Página {page}: usted había cambiado {before} por {after}</translation>
    </message>
    <message>
        <source>the page is gone</source>
        <translation>la página ya no está</translation>
    </message>
    <message>
        <source>the new text has {now} there</source>
        <translation>el texto nuevo tiene ahí {now}</translation>
    </message>
    <message>
        <source>{before}; {now}</source>
        <translation>{before}; {now}</translation>
    </message>
    <message>
        <source>{pages} and {count} more</source>
        <translation>{pages} y {count} más</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Put the notice away</source>
        <translation>Quitar el aviso</translation>
    </message>
</context>
<context>
    <name>OcrKeeper</name>
    <message>
        <source>Reading pages</source>
        <translation>Leyendo páginas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{pages} read. Open {name} again to go on with the others.</source>
        <translation>Leído: {pages}. Abra {name} otra vez para seguir con las demás.</translation>
    </message>
    <message>
        <source>{pages} read. To go on with the others, open {name} again and choose Read pages without text in the menu Pages.</source>
        <translation>Leído: {pages}. Para seguir con las demás, abra {name} otra vez y elija Leer páginas sin texto en el menú Páginas.</translation>
    </message>
    <message>
        <source>Pages that could not be read: {count}. The first: {problem}</source>
        <translation>Páginas que no se pudieron leer: {count}. La primera: {problem}</translation>
    </message>
</context>
<context>
    <name>OcrMissing</name>
    <message>
        <source>Pages without text</source>
        <translation>Páginas sin texto</translation>
    </message>
    <message>
        <source>{name} is made of images alone: there is no text to correct.</source>
        <translation>{name} solo contiene imágenes: no hay texto que corregir.</translation>
    </message>
    <message>
        <source>Proofreader can have the pages read by Tesseract, a free program, which is not installed here.</source>
        <translation>Proofreader puede hacer que Tesseract, un programa libre, lea las páginas, pero no está instalado aquí.</translation>
    </message>
    <message>
        <source>Command that installs Tesseract</source>
        <translation>Orden que instala Tesseract</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Then open {name} once more.</source>
        <translation>Después, abra {name} otra vez.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>OcrOffer</name>
    <message>
        <source>Pages without text</source>
        <translation>Páginas sin texto</translation>
    </message>
    <message>
        <source>{pages} of {name} have no text yet.</source>
        <translation>{pages} de {name} aún no tienen texto.</translation>
    </message>
    <message>
        <source>{pages} of {name} has no text yet.</source>
        <translation>{pages} de {name} aún no tiene texto.</translation>
    </message>
    <message>
        <source>Tesseract, which is installed here, can read them: that takes {time}. What it has read lies beside the images then, and you can stop and go on later.</source>
        <translation>Tesseract, que está instalado aquí, puede hacer la lectura: tardará {time}. Lo leído queda junto a las imágenes, y usted puede detenerla y seguir más tarde.</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Idioma de las páginas</translation>
    </message>
    <message>
        <source>&amp;Language of the pages</source>
        <translation>&amp;Idioma de las páginas</translation>
    </message>
    <message>
        <source>Read the pages</source>
        <translation>Leer las páginas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>OcrWords</name>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>unas {hours} horas</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>cerca de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes</source>
        <translation>
            <numerusform>cerca de %Ln minuto</numerusform>
            <numerusform>unos %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} pages read</source>
        <translation>{done} de {total} páginas leídas</translation>
    </message>
    <message>
        <source>{pages}, {time} left</source>
        <translation>{pages}; tiempo restante: {time}</translation>
    </message>
</context>
<context>
    <name>OpeningProgress</name>
    <message>
        <source>{name}: {done} of {total} files read</source>
        <translation>{name}: {done} de {total} archivos leídos</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>OwnKeeper</name>
    <message>
        <source>Add a list</source>
        <translation>Añadir una lista</translation>
    </message>
    <message>
        <source>A rule for the whole book needs a whole word and a reading. Accept this place by itself, or take all that are alike.</source>
        <translation>Una regla para todo el libro necesita una palabra entera y una lectura. Acepte este lugar solo, o todos los iguales.</translation>
    </message>
    <message>
        <source>It was put aside, the others are used. Mend it in {file} and add that again.</source>
        <translation>Se ha apartado; las demás se usan. Corríjala en {file} y añada el archivo otra vez.</translation>
    </message>
    <message>
        <source>{file} was put aside. Mend it and add it again.</source>
        <translation>Se ha apartado {file}. Corríjalo y añádalo otra vez.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>Exported to {file}. The file loads in Proofreader and in Guiguts.</source>
        <translation>Exportado a {file}. El archivo se puede cargar en Proofreader y en Guiguts.</translation>
    </message>
</context>
<context>
    <name>PagesKeeper</name>
    <message>
        <source>Page {page}: {state}</source>
        <translation>Página {page}: {state}</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>untouched</source>
        <translation>sin tocar</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>{page}, number {number}</source>
        <translation>{page}, número {number}</translation>
    </message>
    <message>
        <source>no place left</source>
        <translation>no queda ningún lugar</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>usted está aquí</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Enter goes to the page</source>
        <translation>Intro va a la página</translation>
    </message>
    <message>
        <source>Heads of the columns</source>
        <translation>Títulos de las columnas</translation>
    </message>
</context>
<context>
    <name>PagesTable</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididos</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Errors left</source>
        <translation>Errores que quedan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places to change</source>
        <translation>Lugares que cambiar</translation>
    </message>
    <message>
        <source>Space ticks a place or leaves it out</source>
        <translation>Espacio marca un lugar o lo deja fuera</translation>
    </message>
</context>
<context>
    <name>PlacesKeeper</name>
    <message>
        <source>This page has no image, or no words to look for.</source>
        <translation>Esta página no tiene imagen, o no tiene palabras que buscar.</translation>
    </message>
    <message>
        <source>Tesseract looks for the words of page {page}. You can go on meanwhile.</source>
        <translation>Tesseract busca las palabras de la página {page}. Mientras tanto, puede seguir.</translation>
    </message>
    <message>
        <source>Tesseract has looked at page {page}: {words} found.</source>
        <translation>Tesseract ha mirado la página {page}: encontradas {words}.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Decisions over time</source>
        <translation>Decisiones a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Progress by kind of fault</source>
        <translation>Avance por tipo de error</translation>
    </message>
    <message>
        <source>Progress by page</source>
        <translation>Avance por página</translation>
    </message>
    <message>
        <source>Enter goes to the page</source>
        <translation>Intro va a la página</translation>
    </message>
    <message>
        <source>In the order of the book</source>
        <translation>En el orden del libro</translation>
    </message>
    <message>
        <source>Most places left first</source>
        <translation>Primero donde quedan más lugares</translation>
    </message>
    <message>
        <source>Most errors left first</source>
        <translation>Primero donde quedan más errores</translation>
    </message>
    <message>
        <source>Least done first</source>
        <translation>Primero lo menos avanzado</translation>
    </message>
    <message>
        <source>Order of the pages</source>
        <translation>Orden de las páginas</translation>
    </message>
    <message>
        <source>Ways to look at the progress</source>
        <translation>Maneras de ver el avance</translation>
    </message>
    <message>
        <source>Over &amp;time</source>
        <translation>En el &amp;tiempo</translation>
    </message>
    <message>
        <source>By &amp;kind</source>
        <translation>Por t&amp;ipo</translation>
    </message>
    <message>
        <source>By &amp;page</source>
        <translation>Por &amp;página</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Reading the book…</source>
        <translation>Leyendo el libro…</translation>
    </message>
    <message>
        <source>Nothing left above {number} %</source>
        <translation>No queda nada por encima del {number} %</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Aún no se ha decidido nada.</translation>
    </message>
    <message>
        <source>No place is open. Errors that nobody found are not counted.</source>
        <translation>No hay ningún lugar abierto. Los errores que nadie encontró no se cuentan.</translation>
    </message>
    <message>
        <source>{places}, and {hidden} more out of sight</source>
        <translation>{places}, y {hidden} más fuera de la vista</translation>
    </message>
    <message>
        <source>{places}: about {errors} of them are probably errors. Errors that nobody found are not counted.</source>
        <translation>{places}: unos {errors} son probablemente errores. Los errores que nadie encontró no se cuentan.</translation>
    </message>
    <message>
        <source>{rate} decisions a minute; pauses of more than two minutes left out.</source>
        <translation>{rate} decisiones por minuto, sin contar pausas de más de dos minutos.</translation>
    </message>
    <message>
        <source>Here your decisions will be counted over time.</source>
        <translation>Aquí se contarán sus decisiones a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Decisions every {minutes} minutes on {day}: {count} from {start} to {end}, most ({most}) from {most_start} to {most_end}.</source>
        <translation>Decisiones cada {minutes} minutos el {day}: {count} de {start} a {end}; el máximo ({most}), de {most_start} a {most_end}.</translation>
    </message>
    <message>
        <source>Page {number}: {decided} decided, {left} left, about {errors} errors, {share} done</source>
        <translation>Página {number}: {decided} decididos, quedan {left}, unos {errors} errores, {share} hecho</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>1 place left</source>
        <translation>Queda 1 lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places left</source>
        <translation>
            <numerusform>Queda %Ln lugar</numerusform>
            <numerusform>Quedan %Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>{count} aceptados</translation>
    </message>
    <message>
        <source>{count} by hand</source>
        <translation>{count} a mano</translation>
    </message>
    <message>
        <source>{decided}.</source>
        <translation>{decided}.</translation>
    </message>
    <message>
        <source>{decided} in {time}.</source>
        <translation>{decided} en {time}.</translation>
    </message>
    <message>
        <source>1 word is right in this book.</source>
        <translation>1 palabra es correcta en este libro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words are right in this book.</source>
        <translation>
            <numerusform>%Ln palabra es correcta en este libro.</numerusform>
            <numerusform>%Ln palabras son correctas en este libro.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 kind is not shown.</source>
        <translation>1 tipo no se muestra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds are not shown.</source>
        <translation>
            <numerusform>%Ln tipo no se muestra.</numerusform>
            <numerusform>%Ln tipos no se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} horas</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Kinds shown</source>
        <translation>Tipos que se muestran</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>Páginas que se muestran</translation>
    </message>
    <message>
        <source>No place left</source>
        <translation>No queda ningún lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more out of the filter</source>
        <translation>
            <numerusform>%Ln más fuera del filtro</numerusform>
            <numerusform>%Ln más fuera del filtro</numerusform>
        </translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>unas {hours} horas</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>left, {time}; removes about {share} % of the errors found</source>
        <translation>por decidir, {time}; quita cerca del {share} % de los errores hallados</translation>
    </message>
    <message>
        <source>What is left to do, and what it brings</source>
        <translation>Lo que queda por hacer y lo que aporta</translation>
    </message>
    <message>
        <source>Most gain first</source>
        <translation>Primero lo que más aporta</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>En el orden del texto</translation>
    </message>
    <message>
        <source>Kind by kind</source>
        <translation>Tipo por tipo</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Orden de la cola</translation>
    </message>
    <message>
        <source>Places less certain than this stay out of sight</source>
        <translation>Los lugares menos seguros que esto no se ven</translation>
    </message>
    <message>
        <source>Fewer or more places: least certainty shown</source>
        <translation>Menos o más lugares: certeza mínima que se muestra</translation>
    </message>
    <message>
        <source>from {number} %</source>
        <translation>desde {number} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculto</numerusform>
            <numerusform>%Ln ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas las páginas</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Heads of the columns</source>
        <translation>Títulos de las columnas</translation>
    </message>
    <message>
        <source>Heads of the rows</source>
        <translation>Títulos de las filas</translation>
    </message>
    <message>
        <source>Queue of places</source>
        <translation>Cola de lugares</translation>
    </message>
    <message>
        <source>Enter accepts, 1 to 5 take a reading, Delete rejects, N goes on, E edits by hand, G takes a group apart</source>
        <translation>Intro acepta, 1 a 5 toman una lectura, Suprimir rechaza, N avanza, E corrige a mano, G separa un grupo</translation>
    </message>
</context>
<context>
    <name>ReadingButton</name>
    <message>
        <source>Reading {number}</source>
        <translation>Lectura {number}</translation>
    </message>
    <message>
        <source>Reading {number}: {reading}, {chance}</source>
        <translation>Lectura {number}: {reading}, {chance}</translation>
    </message>
    <message>
        <source>Key {key} takes this reading</source>
        <translation>La tecla {key} toma esta lectura</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Untick the places that are to stay as they are.</source>
        <translation>Quite la marca de los lugares que deben quedar como están.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todos</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>No marcar ninguno</translation>
    </message>
    <message>
        <source>Replace {places}</source>
        <translation>Reemplazar {places}</translation>
    </message>
</context>
<context>
    <name>ReplaceList</name>
    <message>
        <source>Places to replace</source>
        <translation>Lugares que reemplazar</translation>
    </message>
    <message>
        <source>Space ticks a place or leaves it out</source>
        <translation>Espacio marca un lugar o lo deja fuera</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>State of the page image</source>
        <translation>Estado de la imagen de la página</translation>
    </message>
    <message>
        <source>Choose page images…</source>
        <translation>Elegir imágenes de página…</translation>
    </message>
    <message>
        <source>Page {name}; a click goes to its place in the text</source>
        <translation>Página {name}; un clic va a su lugar en el texto</translation>
    </message>
    <message>
        <source>Page {name} is being opened …</source>
        <translation>Abriendo la página {name}…</translation>
    </message>
    <message>
        <source>Page {name} has no image.</source>
        <translation>La página {name} no tiene imagen.</translation>
    </message>
    <message>
        <source>There is no page image for this text. Put 001.png beside 001.txt and open their folder, or choose images for the pages.</source>
        <translation>No hay imagen de página para este texto. Ponga 001.png junto a 001.txt y abra su carpeta, o elija imágenes para las páginas.</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>The line on the page image</source>
        <translation>La línea en la imagen de la página</translation>
    </message>
</context>
<context>
    <name>ScanTools</name>
    <message>
        <source>The page, and how large it is seen</source>
        <translation>La página, y a qué tamaño se ve</translation>
    </message>
    <message>
        <source>Smaller page image</source>
        <translation>Reducir la imagen de la página</translation>
    </message>
    <message>
        <source>Larger page image</source>
        <translation>Ampliar la imagen de la página</translation>
    </message>
    <message>
        <source>Page as wide as the pane</source>
        <translation>Página al ancho del panel</translation>
    </message>
    <message>
        <source>Page as high as the pane</source>
        <translation>Página al alto del panel</translation>
    </message>
    <message>
        <source>Line as wide as the pane</source>
        <translation>Línea al ancho del panel</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Girar un cuarto de vuelta</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Blanco sobre negro</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Brillo y contraste</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tal cual</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Page image</source>
        <translation>Imagen de la página</translation>
    </message>
</context>
<context>
    <name>SearchKeeper</name>
    <message>
        <source>nothing to replace: every place reads so already</source>
        <translation>nada que reemplazar: todos los lugares ya dicen eso</translation>
    </message>
    <message>
        <source>Replaced: {places}</source>
        <translation>Reemplazado: {places}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encontró</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As usual again</source>
        <translation>Como de costumbre</translation>
    </message>
    <message>
        <source>Undoes all choices of this page</source>
        <translation>Deshace todo lo elegido en esta página</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a text</source>
        <translation>Abrir un texto</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>The sample letter</source>
        <translation>La carta de ejemplo</translation>
    </message>
    <message>
        <source>The two-minute tour</source>
        <translation>El recorrido de dos minutos</translation>
    </message>
    <message>
        <source>Back to recent texts</source>
        <translation>Volver a los textos recientes</translation>
    </message>
    <message>
        <source>What is to be said of the list</source>
        <translation>Lo que hay que decir de la lista</translation>
    </message>
    <message>
        <source>Recent texts</source>
        <translation>Textos recientes</translation>
    </message>
    <message>
        <source>Texts in {folder}</source>
        <translation>Textos en {folder}</translation>
    </message>
    <message>
        <source>The folder cannot be read: {cause}.</source>
        <translation>No se puede leer la carpeta: {cause}.</translation>
    </message>
    <message>
        <source>There is no text and no book in this folder.</source>
        <translation>No hay ningún texto ni libro en esta carpeta.</translation>
    </message>
    <message>
        <source>or drop a text, a PDF or a folder of pages anywhere in this window</source>
        <translation>o suelte un texto, un PDF o una carpeta de páginas en cualquier parte de esta ventana</translation>
    </message>
    <message>
        <source>Only the first {count} are shown. Open others with Open a text.</source>
        <translation>Solo se muestran los primeros {count}. Abra los demás con Abrir un texto.</translation>
    </message>
    <message>
        <source>Finds what OCR misread and shows you the doubtful places, the surest gains first. Nothing changes without your word.</source>
        <translation>Encuentra lo que el OCR leyó mal y le muestra los lugares dudosos, primero los más seguros. Nada cambia sin su permiso.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>How much of the book has been checked</source>
        <translation>Cuánto del libro se ha revisado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Detener la revisión</translation>
    </message>
    <message>
        <source>Words and characters</source>
        <translation>Palabras y caracteres</translation>
    </message>
    <message>
        <source>Place of the cursor</source>
        <translation>Lugar del cursor</translation>
    </message>
    <message>
        <source>Encoding and line ends of the file</source>
        <translation>Codificación y fines de línea del archivo</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>Línea {line}, columna {column}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Heads of the columns</source>
        <translation>Títulos de las columnas</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the book</source>
        <translation>Texto del libro</translation>
    </message>
    <message>
        <source>Type to correct by hand; Escape goes back to the queue</source>
        <translation>Escriba para corregir a mano; Escape vuelve a la cola</translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>The two-minute tour</source>
        <translation>El recorrido de dos minutos</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>&amp;Skip this hint</source>
        <translation>&amp;Saltar este consejo</translation>
    </message>
    <message>
        <source>E&amp;nd the tour</source>
        <translation>&amp;Terminar el recorrido</translation>
    </message>
    <message>
        <source>Key Esc, while this panel has the focus</source>
        <translation>Tecla Escape, mientras este panel tiene el foco</translation>
    </message>
    <message>
        <source>Hint {number} of {count}</source>
        <translation>Consejo {number} de {count}</translation>
    </message>
    <message>
        <source>Everything else is in the menus, each with its key; {keys} shows all keys. Go on with the letter, or open a text of your own with {open}.</source>
        <translation>Todo lo demás está en los menús, cada orden con su tecla; {keys} muestra todas las teclas. Siga con la carta, o abra un texto suyo con {open}.</translation>
    </message>
    <message>
        <source>The queue has the doubtful places, the surest gain first; the card below it says what the page probably says. Press {accept} to accept that.</source>
        <translation>La cola tiene los lugares dudosos, primero los más seguros; la ficha de abajo dice lo que probablemente dice la página. Pulse {accept} para aceptarlo.</translation>
    </message>
    <message>
        <source>The program may be wrong. Press {reject} to leave a place as it is, or {second} or a higher number for another reading where the card has several.</source>
        <translation>El programa puede equivocarse. Pulse {reject} para dejar un lugar como está, o {second} o un número mayor para otra lectura, donde la ficha tenga varias.</translation>
    </message>
    <message>
        <source>Some things only you can see. Press {edit} to go to the place in the text, type what you like, and press Esc to go back to the queue.</source>
        <translation>Hay cosas que solo usted ve. Pulse {edit} para ir al lugar en el texto, escriba lo que quiera y pulse Escape para volver a la cola.</translation>
    </message>
    <message>
        <source>Nothing is final. Press {undo} to take back the last step; pressed again, it takes back the one before.</source>
        <translation>Nada es definitivo. Pulse {undo} para retirar el último paso; si la pulsa otra vez, retira el anterior.</translation>
    </message>
    <message>
        <source>At the end, press {export} and then Enter: that writes the corrected text and a log of every change, this time into a folder of the tour&apos;s own.</source>
        <translation>Al final, pulse {export} y después Intro: eso escribe el texto corregido y un registro de cada cambio, esta vez en una carpeta propia del recorrido.</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>Ese fue el recorrido</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>Waiving</name>
    <message>
        <source>No single word is in doubt here, so none can be right in this book</source>
        <translation>Aquí no se duda de una sola palabra, así que ninguna puede ser la correcta en este libro</translation>
    </message>
    <message>
        <source>“{word}” is right in this book: {places}</source>
        <translation>«{word}» es correcta en este libro: {places}</translation>
    </message>
    <message>
        <source>“{kind}” is not shown any more in this book: {places}</source>
        <translation>«{kind}» ya no se muestra en este libro: {places}</translation>
    </message>
    <message>
        <source>{done}. {key} takes it back</source>
        <translation>{done}. {key} lo retira</translation>
    </message>
    <message>
        <source>{done}.</source>
        <translation>{done}.</translation>
    </message>
    <message>
        <source>1 place left the queue</source>
        <translation>1 lugar salió de la cola</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places left the queue</source>
        <translation>
            <numerusform>%Ln lugar salió de la cola</numerusform>
            <numerusform>%Ln lugares salieron de la cola</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words that every book may have. Lists for one book alone are kept with it: see Word lists and rules in the File menu.</source>
        <translation>Palabras que cualquier libro puede tener. Las listas de un solo libro se guardan con él: vea Listas de palabras y reglas en el menú Archivo.</translation>
    </message>
    <message>
        <source>Words of these fields are known:</source>
        <translation>Se conocen las palabras de estos campos:</translation>
    </message>
    <message>
        <source>Your own lists for every book</source>
        <translation>Sus propias listas para todos los libros</translation>
    </message>
    <message>
        <source>Your own lists for every book:</source>
        <translation>Sus propias listas para todos los libros:</translation>
    </message>
    <message>
        <source>Add &amp;good words…</source>
        <translation>Añadir palabras &amp;buenas…</translation>
    </message>
    <message>
        <source>Add &amp;bad words…</source>
        <translation>Añadir palabras &amp;malas…</translation>
    </message>
    <message>
        <source>Add &amp;rules…</source>
        <translation>Añadir &amp;reglas…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>good words: {file}</source>
        <translation>palabras buenas: {file}</translation>
    </message>
    <message>
        <source>bad words: {file}</source>
        <translation>palabras malas: {file}</translation>
    </message>
    <message>
        <source>rules: {file}</source>
        <translation>reglas: {file}</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Añadir una lista</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Your name stands in the log beside each change that you make. It stays on this computer unless you hand the log on.</source>
        <translation>Su nombre figura en el registro junto a cada cambio que usted hace. Se queda en este equipo, salvo que usted entregue el registro.</translation>
    </message>
    <message>
        <source>Your name in the log</source>
        <translation>Su nombre en el registro</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Your &amp;name in the log</source>
        <translation>Su &amp;nombre en el registro</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Idioma de la ventana</translation>
    </message>
    <message>
        <source>A name counts from the next book that you open, a language when you start Proofreader again.</source>
        <translation>El nombre vale desde el próximo libro que abra; el idioma, cuando vuelva a iniciar Proofreader.</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>No lists are kept with this book yet.</source>
        <translation>Aún no hay listas guardadas con este libro.</translation>
    </message>
</context>
<context>
    <name>_TitleBar</name>
    <message>
        <source>{pane}: window of its own</source>
        <translation>{pane}: ventana propia</translation>
    </message>
    <message>
        <source>{pane}: put away</source>
        <translation>{pane}: quitar</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <source>“{word}” is in no word list</source>
        <translation>«{word}» no está en ninguna lista de palabras</translation>
    </message>
    <message>
        <source>the OCR engine was only {share} sure of this word</source>
        <translation>el motor de OCR leyó esta palabra con solo {share} de certeza</translation>
    </message>
    <message numerus="yes">
        <source>“{printed}” is more than %Ln times as common in print as “{read}”</source>
        <translation>
            <numerusform>«{printed}» es más de %Ln vez más frecuente en lo impreso que «{read}»</numerusform>
            <numerusform>«{printed}» es más de %Ln veces más frecuente en lo impreso que «{read}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{printed}” is %Ln times as common in print as “{read}”</source>
        <translation>
            <numerusform>«{printed}» es %Ln vez más frecuente en lo impreso que «{read}»</numerusform>
            <numerusform>«{printed}» es %Ln veces más frecuente en lo impreso que «{read}»</numerusform>
        </translation>
    </message>
    <message>
        <source>“{read}” is often read where print has nothing</source>
        <translation>a menudo se lee «{read}» donde no hay nada impreso</translation>
    </message>
    <message>
        <source>“{printed}” is often lost</source>
        <translation>«{printed}» se pierde a menudo</translation>
    </message>
    <message>
        <source>“{read}” for “{printed}” is a frequent misreading</source>
        <translation>«{read}» por «{printed}» es una confusión frecuente</translation>
    </message>
    <message>
        <source>this book has “{word}” once</source>
        <translation>este libro tiene «{word}» una vez</translation>
    </message>
    <message numerus="yes">
        <source>this book has “{word}” %Ln times</source>
        <translation>
            <numerusform>este libro tiene «{word}» %Ln vez</numerusform>
            <numerusform>este libro tiene «{word}» %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>print seldom has “{mark}” between “{before}” and “{after}”: {count} in {all}</source>
        <translation>lo impreso rara vez tiene «{mark}» entre «{before}» y «{after}»: {count} de {all}</translation>
    </message>
    <message>
        <source>print hardly ever has “{mark}” between “{before}” and “{after}”</source>
        <translation>lo impreso casi nunca tiene «{mark}» entre «{before}» y «{after}»</translation>
    </message>
    <message>
        <source>inside a sentence books nearly always write “{word}”</source>
        <translation>dentro de una frase los libros escriben casi siempre «{word}»</translation>
    </message>
    <message>
        <source>inside a sentence books mostly write “{word}”</source>
        <translation>dentro de una frase los libros escriben las más veces «{word}»</translation>
    </message>
</context>
<context>
    <name>about kinds</name>
    <message>
        <source>&quot;* * * * *&quot;, &quot;-----&quot; and other ornaments, &quot;I.&quot;, &quot;1.&quot;, rules of tables, ditto marks, leaders.</source>
        <translation>«* * * * *», «-----» y otros adornos, «I.», «1.», líneas de tablas, comillas de repetición, puntos conductores.</translation>
    </message>
    <message>
        <source>&quot;&lt;i&gt;&quot; or &quot;&lt;/i&gt;&quot; without its mate in the paragraph, &quot;&lt;i&gt;&lt;b&gt;&lt;/i&gt;&lt;/b&gt;&quot;, &quot;/*&quot; and &quot;/#&quot; without their ends in the text, &quot;[Footnote 1: He says&quot;, &quot;[**&quot;, &quot;&amp;amp;&quot;.</source>
        <translation>«&lt;i&gt;» o «&lt;/i&gt;» sin su pareja en el párrafo, «&lt;i&gt;&lt;b&gt;&lt;/i&gt;&lt;/b&gt;», «/*» y «/#» sin su final en el texto, «[Footnote 1: He says», «[**», «&amp;amp;».</translation>
    </message>
    <message>
        <source>&quot;Coeur&quot; in a book of &quot;Cœur&quot;, &quot;fete&quot; in one of &quot;fête&quot;, and an accent that the book has nowhere else on a common word: &quot;câme&quot;.</source>
        <translation>«Coeur» en un libro con «Cœur», «fete» en uno con «fête», y un acento que el libro no tiene en ningún otro lugar sobre una palabra común: «câme».</translation>
    </message>
    <message>
        <source>&quot;[**typo for hear?]&quot;, &quot;[** is this a comma?]&quot;, also over a line end.</source>
        <translation>«[**typo for hear?]», «[** is this a comma?]», también a través de un fin de línea.</translation>
    </message>
    <message>
        <source>&quot;[Footnote 1: So he says.]&quot;, &quot;[sic]&quot;, bold stars: &quot;**all**&quot;.</source>
        <translation>«[Footnote 1: So he says.]», «[sic]», asteriscos de negrita: «**all**».</translation>
    </message>
    <message>
        <source>&quot;a &lt; b&quot;, &quot;&lt;http://example.org&gt;&quot;, pairs over many lines, &quot;[1]&quot;, &quot;[sic]&quot;.</source>
        <translation>«a &lt; b», «&lt;http://example.org&gt;», parejas a lo largo de muchas líneas, «[1]», «[sic]».</translation>
    </message>
    <message>
        <source>&quot;ended. - He&quot; for &quot;ended.—He&quot;, &quot;other-they&quot; for &quot;other—they&quot;, &quot;thirty—three&quot;; two or three hyphens, the dash, the short dash, with blanks or without, where the book nearly always has another of these; a dash that is broken at a line end.</source>
        <translation>«ended. - He» por «ended.—He», «other-they» por «other—they», «thirty—three»; dos o tres guiones, la raya, la raya corta, con espacios o sin ellos, donde el libro usa casi siempre otra de estas formas; una raya partida a fin de línea.</translation>
    </message>
    <message>
        <source>&quot;had had&quot;, &quot;that that&quot;, &quot;very very&quot; and a few more that may stand twice.</source>
        <translation>«had had», «that that», «very very» y unas pocas más que pueden ir dos veces.</translation>
    </message>
    <message>
        <source>&quot;however the&quot; → &quot;however, the&quot; and &quot;Mr Smith&quot; → &quot;Mr. Smith&quot;, where print has the mark between these two words oftener than not; &quot;documents the Declaration and the Statement — the loyalty to which&quot;, where this book&apos;s dashes come in pairs: the first is proposed where books would have it.</source>
        <translation>«however the» → «however, the» y «Mr Smith» → «Mr. Smith», donde lo impreso tiene el signo entre esas dos palabras más veces que no; «documents the Declaration and the Statement — the loyalty to which», donde las rayas de este libro van en parejas: se propone la primera donde la pondrían los libros.</translation>
    </message>
    <message>
        <source>&quot;in &apos;the world&quot;, &quot;deeply .convinced&quot;, &quot;prospects. of&quot;, &quot;_struggle&quot;, &quot;We, are&quot;, &quot;^the&quot;, a mark alone between two words.</source>
        <translation>«in &apos;the world», «deeply .convinced», «prospects. of», «_struggle», «We, are», «^the», un signo solo entre dos palabras.</translation>
    </message>
    <message>
        <source>&quot;in the the house&quot;, also across a line break.</source>
        <translation>«in the the house», también a través de un fin de línea.</translation>
    </message>
    <message>
        <source>&quot;moft&quot;, &quot;himfelf&quot;, &quot;confeffion&quot;; of known words those that the words around make unlikely beside their reading: &quot;the fame time&quot;, &quot;fo much&quot;.</source>
        <translation>«moft», «himfelf», «confeffion»; de las palabras conocidas, las que por las palabras vecinas son improbables frente a su lectura: «the fame time», «fo much».</translation>
    </message>
    <message>
        <source>&quot;naked.; he&quot;, &quot;the house,, and&quot;, &quot;to him.. He&quot;.</source>
        <translation>«naked.; he», «the house,, and», «to him.. He».</translation>
    </message>
    <message>
        <source>&quot;oF&quot; → &quot;of&quot;, &quot;WHen&quot; → &quot;When&quot;, &quot;the Value of&quot; → &quot;the value of&quot;, &quot;john&quot; → &quot;John&quot;, and a small letter where a sentence begins.</source>
        <translation>«oF» → «of», «WHen» → «When», «the Value of» → «the value of», «john» → «John», y una minúscula donde empieza una frase.</translation>
    </message>
    <message>
        <source>&quot;tbe&quot;, &quot;cornmon&quot;, &quot;wliich&quot;, &quot;gentlemari&quot;: one to three letters wrong, also in a word divided at a line end; &quot;n&quot; for &quot;a&quot;: a short word that the words around ask for; &quot;p-late&quot;, &quot;;risoner&quot;, &quot;nhowe&amp;&quot;: letters read as marks. What has no reading is still pointed at. And whatever the volunteer&apos;s own list says is wrong.</source>
        <translation>«tbe», «cornmon», «wliich», «gentlemari»: de una a tres letras equivocadas, también en una palabra dividida a fin de línea; «n» por «a»: una palabra corta que piden las palabras vecinas; «p-late», «;risoner», «nhowe&amp;»: letras leídas como signos. Lo que no tiene lectura también se señala. Y todo lo que la lista propia dé por malo.</translation>
    </message>
    <message>
        <source>&quot;th1s&quot; → &quot;this&quot;, &quot;1O&quot; → &quot;10&quot;, &quot;I9I7&quot; → &quot;1917&quot;, &quot;l8th&quot; and &quot;18tb&quot; → &quot;18th&quot;, &quot;1&quot; alone → &quot;I&quot;; sums: &quot;501.&quot; → &quot;50l.&quot;, &quot;Z100&quot; and &quot;L100&quot; → &quot;£100&quot;, &quot;fid.&quot; → &quot;6d.&quot;; beside numbers also &quot;ISa.&quot; → &quot;15s.&quot;, &quot;lid.&quot; → &quot;11d.&quot;.</source>
        <translation>«th1s» → «this», «1O» → «10», «I9I7» → «1917», «l8th» y «18tb» → «18th», «1» solo → «I»; sumas de dinero: «501.» → «50l.», «Z100» y «L100» → «£100», «fid.» → «6d.»; junto a números también «ISa.» → «15s.», «lid.» → «11d.».</translation>
    </message>
    <message>
        <source>&quot;today&quot; in a book of &quot;to-day&quot;, &quot;color&quot; in one of &quot;colour&quot;, &quot;Mr&quot; in one of &quot;Mr.&quot;, and unknown names a letter away from one that the book has twenty times as often.</source>
        <translation>«today» en un libro con «to-day», «color» en uno con «colour», «Mr» en uno con «Mr.», y nombres desconocidos a una letra de otro que el libro tiene veinte veces más.</translation>
    </message>
    <message>
        <source>&quot;wo- rd&quot;, &quot;sur— vive&quot;, &quot;move-ment&quot;.</source>
        <translation>«wo- rd», «sur— vive», «move-ment».</translation>
    </message>
    <message>
        <source>&quot;word ,word&quot; → &quot;word, word&quot;; &quot;word.Word&quot; → &quot;word. Word&quot;; &quot;again,and&quot; → &quot;again, and&quot;; &quot;( so )&quot; → &quot;(so)&quot;; &quot;oth.er&quot; → &quot;other&quot;.</source>
        <translation>«word ,word» → «word, word»; «word.Word» → «word. Word»; «again,and» → «again, and»; «( so )» → «(so)»; «oth.er» → «other».</translation>
    </message>
    <message>
        <source>A blank too many, or of another kind: ``he  was``</source>
        <translation>Un espacio de más, o de otra clase: ``he  was``</translation>
    </message>
    <message>
        <source>A character that no page has: ``donâ€™t``</source>
        <translation>Un carácter que ninguna página tiene: ``donâ€™t``</translation>
    </message>
    <message>
        <source>A dash that is none, or of another form than the book&apos;s: ``Captain—general``, ``came -- at``</source>
        <translation>Una raya que no lo es, o de otra forma que las del libro: ``Captain—general``, ``came -- at``</translation>
    </message>
    <message>
        <source>A digit where a letter was printed, or a letter in a number: ``th1s``, ``1O``, ``l8th``</source>
        <translation>Una cifra donde se imprimió una letra, o una letra en un número: ``th1s``, ``1O``, ``l8th``</translation>
    </message>
    <message>
        <source>A faint mark is taken for dirt and left out.</source>
        <translation>Un signo débil se toma por suciedad y se omite.</translation>
    </message>
    <message>
        <source>A hyphen left in a word that is whole on the page: ``sub- sequently``, ``move-ment``</source>
        <translation>Un guion que quedó en una palabra entera en la página: ``sub- sequently``, ``move-ment``</translation>
    </message>
    <message>
        <source>A letter in the wrong case: ``tHe``, ``waS``, &quot;our Common cause&quot;</source>
        <translation>Una mayúscula o minúscula equivocada: ``tHe``, ``waS``, «our Common cause»</translation>
    </message>
    <message>
        <source>A line of specks: ``. &apos; ~ . -,``</source>
        <translation>Una línea de motas: ``. &apos; ~ . -,``</translation>
    </message>
    <message>
        <source>A long s read as f: ``fuch`` for ``such``, in books of before 1800</source>
        <translation>Una s larga leída como f: ``fuch`` por ``such``, en libros anteriores a 1800</translation>
    </message>
    <message>
        <source>A mark on the wrong side of its blank, or without one: ``word ,word``, ``again,I``</source>
        <translation>Un signo al otro lado de su espacio, o sin espacio: ``word ,word``, ``again,I``</translation>
    </message>
    <message>
        <source>A mark that OCR took for another: ``the end, He``, ``Mercy I``, ``beneath 5``</source>
        <translation>Un signo que el OCR tomó por otro: ``the end, He``, ``Mercy I``, ``beneath 5``</translation>
    </message>
    <message>
        <source>A mark that the page does not have: dirt, or a misread edge of a letter</source>
        <translation>Un signo que la página no tiene: suciedad, o el borde mal leído de una letra</translation>
    </message>
    <message>
        <source>A mark that the page has and the text has lost: a comma, a stop, the other dash of a pair</source>
        <translation>Un signo que la página tiene y el texto perdió: una coma, un punto, la otra raya de una pareja</translation>
    </message>
    <message>
        <source>A note of an earlier proofreader: ``[**illegible]``</source>
        <translation>Una nota de un corrector anterior: ``[**illegible]``</translation>
    </message>
    <message>
        <source>A paragraph cut in two by a false blank line: ``he went⏎⏎down to the sea``</source>
        <translation>Un párrafo cortado en dos por una línea en blanco falsa: ``he went⏎⏎down to the sea``</translation>
    </message>
    <message>
        <source>A quote or bracket without a mate, or of another form: ``(so it was``</source>
        <translation>Una comilla o un paréntesis sin pareja, o de otra forma: ``(so it was``</translation>
    </message>
    <message>
        <source>A running head, a page number or a signature left in the text: ``194 THE HISTORY OF SALT``</source>
        <translation>Un titulillo, un número de página o una signatura que quedó en el texto: ``194 THE HISTORY OF SALT``</translation>
    </message>
    <message>
        <source>A speck beside a mark is read as a second, or a worn mark as two.</source>
        <translation>Una mota junto a un signo se lee como otro signo, o un signo gastado como dos.</translation>
    </message>
    <message>
        <source>A word for another word: ``hut`` for ``but``, ``modem`` for ``modern``, ``arid`` for ``and``</source>
        <translation>Una palabra por otra: ``hut`` por ``but``, ``modem`` por ``modern``, ``arid`` por ``and``</translation>
    </message>
    <message>
        <source>A word printed twice: ``the the``</source>
        <translation>Una palabra escrita dos veces: ``the the``</translation>
    </message>
    <message>
        <source>A word that is none, because letters were misread: ``tbe`` for ``the``</source>
        <translation>Una palabra que no existe porque se leyeron mal las letras: ``tbe`` por ``the``</translation>
    </message>
    <message>
        <source>A word that this book spells in another way elsewhere: ``today`` where it has ``to-day``</source>
        <translation>Una palabra que este libro escribe de otro modo en otras partes: ``today`` donde tiene ``to-day``</translation>
    </message>
    <message>
        <source>An accent or a ligature that OCR lost or put in: ``fete`` for ``fête``, ``thé`` for ``the``</source>
        <translation>Un acento o una ligadura que el OCR perdió o añadió: ``fete`` por ``fête``, ``thé`` por ``the``</translation>
    </message>
    <message>
        <source>An apostrophe lost, moved or misread: ``do n&apos;t``, ``it&apos; s``, ``John&quot;s``, ``dont``</source>
        <translation>Un apóstrofo perdido, movido o mal leído: ``do n&apos;t``, ``it&apos; s``, ``John&quot;s``, ``dont``</translation>
    </message>
    <message>
        <source>An ellipsis of another form than the book&apos;s: ``well . . . no``</source>
        <translation>Unos puntos suspensivos de otra forma que los del libro: ``well . . . no``</translation>
    </message>
    <message>
        <source>Distributed Proofreaders leave such notes in the text for those who come after them.</source>
        <translation>En Distributed Proofreaders se dejan estas notas en el texto para quienes vienen después.</translation>
    </message>
    <message>
        <source>Files that were copied from program to program hold the ruins of other encodings, control characters, and letters of other alphabets that only look right.</source>
        <translation>Los archivos copiados de programa en programa guardan restos de otras codificaciones, caracteres de control y letras de otros alfabetos que solo parecen correctas.</translation>
    </message>
    <message>
        <source>In many types 1, l and I are one shape, and so are 0 and O.</source>
        <translation>En muchos tipos de imprenta 1, l e I tienen la misma forma, y también 0 y O.</translation>
    </message>
    <message>
        <source>Loose type, and the blanks with which printers fill a line, look like blanks between words.</source>
        <translation>Los tipos sueltos, y los blancos con que los impresores llenan la línea, parecen espacios entre palabras.</translation>
    </message>
    <message>
        <source>Marks are thin and stand close to a word: OCR sees the blank before them, or none at all.</source>
        <translation>Los signos son finos y van pegados a la palabra: el OCR ve el espacio antes de ellos, o ninguno.</translation>
    </message>
    <message>
        <source>Markup that does not close, or opens nothing: ``&lt;i&gt;never shut``</source>
        <translation>Marcas de formato que no se cierran o que no abren nada: ``&lt;i&gt;never shut``</translation>
    </message>
    <message>
        <source>Mc, Mac and O&apos; names, acronyms, the first word of a sentence, names, headings.</source>
        <translation>Apellidos con Mc, Mac y O&apos;, siglas, la primera palabra de una frase, nombres, títulos.</translation>
    </message>
    <message>
        <source>No list of words shows it: what was read is a word as well, and only the words around tell.</source>
        <translation>Ninguna lista de palabras lo muestra: lo que se leyó también es una palabra, y solo las palabras vecinas lo delatan.</translation>
    </message>
    <message>
        <source>OCR reads all that stands on a page; what the printer set above and below the text is no part of it.</source>
        <translation>El OCR lee todo lo que hay en una página; lo que el impresor puso encima y debajo del texto no es parte de él.</translation>
    </message>
    <message>
        <source>OCR reads stains, folds and the edge of the page as marks that mean nothing.</source>
        <translation>El OCR lee manchas, pliegues y el borde de la página como signos sin sentido.</translation>
    </message>
    <message>
        <source>OCR reads the last word of a line a second time when the next line begins with it.</source>
        <translation>El OCR lee por segunda vez la última palabra de una línea cuando la siguiente empieza con ella.</translation>
    </message>
    <message>
        <source>OCR sees a blank beside the small mark, takes it for a quote or dirt, or does not see it at all.</source>
        <translation>El OCR ve un espacio junto al signo pequeño, lo toma por comilla o suciedad, o no lo ve.</translation>
    </message>
    <message>
        <source>OCR takes a large c, o, s, v, w or i for its capital.</source>
        <translation>El OCR toma una c, o, s, v, w o i grande por su mayúscula.</translation>
    </message>
    <message>
        <source>OCR takes a wide space between two lines, or a picture that stood there, for a paragraph&apos;s end.</source>
        <translation>El OCR toma un espacio ancho entre dos líneas, o una imagen que había allí, por el fin de un párrafo.</translation>
    </message>
    <message>
        <source>OCR takes hyphens and dashes for each other; it, and the many hands of a project, write a dash now so, now so, where print has one form all through.</source>
        <translation>El OCR confunde guiones y rayas; él, y las muchas manos de un proyecto, escriben la raya unas veces así y otras asá, donde lo impreso tiene una sola forma.</translation>
    </message>
    <message>
        <source>One word read as two or three: ``dif ferences``, ``over power``, ``f or ward``</source>
        <translation>Una palabra leída como dos o tres: ``dif ferences``, ``over power``, ``f or ward``</translation>
    </message>
    <message>
        <source>Print before 1800 has a long s everywhere but at the end of a word, and OCR takes it for an f.</source>
        <translation>Lo impreso antes de 1800 tiene la s larga en todas partes menos a fin de palabra, y el OCR la toma por una f.</translation>
    </message>
    <message>
        <source>Print has one form all through; OCR reads its dots now so, now so.</source>
        <translation>Lo impreso tiene una sola forma; el OCR lee sus puntos unas veces así y otras asá.</translation>
    </message>
    <message>
        <source>Print keeps to one spelling, as far as printers can; OCR loses hyphens, stops and letters.</source>
        <translation>Lo impreso mantiene una grafía, hasta donde el impresor puede; el OCR pierde guiones, puntos y letras.</translation>
    </message>
    <message>
        <source>Print pairs them in each paragraph; OCR loses them, turns them round and takes one form for another.</source>
        <translation>Lo impreso los empareja en cada párrafo; el OCR los pierde, los voltea y toma una forma por otra.</translation>
    </message>
    <message>
        <source>Small marks differ by a speck of ink: a stop with a tail is a comma, and &quot;!&quot; without its dot is &quot;I&quot;.</source>
        <translation>Los signos pequeños difieren en una gota de tinta: un punto con cola es una coma, y «!» sin su punto es «I».</translation>
    </message>
    <message>
        <source>Two marks where print has one: ``,.``, ``;,``, ``..``</source>
        <translation>Dos signos donde lo impreso tiene uno: ``,.``, ``;,``, ``..``</translation>
    </message>
    <message>
        <source>What nobody sees still breaks searching, counting and rejoining of lines.</source>
        <translation>Lo que nadie ve también estorba al buscar, contar y volver a unir líneas.</translation>
    </message>
    <message>
        <source>Where print is set close, OCR does not see the blank, or takes it for a letter.</source>
        <translation>Donde las letras van apretadas, el OCR no ve el espacio o lo toma por una letra.</translation>
    </message>
    <message>
        <source>Which end is missing only the page can say, so the tag without a mate is shown and never mended.</source>
        <translation>Qué extremo falta, solo la página lo dice; por eso la etiqueta sin pareja se muestra y nunca se corrige.</translation>
    </message>
    <message>
        <source>Who joins the lines of a page often leaves the hyphens of divided words in the line; OCR reads them as dashes, too.</source>
        <translation>Quien une las líneas de una página suele dejar los guiones de las palabras divididas; el OCR también los lee como rayas.</translation>
    </message>
    <message>
        <source>Words read as one: ``ofthe``, ``inthe``, ``withlthe``, ``hewasseenthere``</source>
        <translation>Palabras leídas como una: ``ofthe``, ``inthe``, ``withlthe``, ``hewasseenthere``</translation>
    </message>
    <message>
        <source>Worn type, thin paper and specks make OCR take one letter for another, or two letters for one.</source>
        <translation>Por los tipos gastados, el papel fino y las motas, el OCR toma una letra por otra, o dos letras por una.</translation>
    </message>
    <message>
        <source>a blank beside the apostrophe: &quot;I &apos;ll&quot;, &quot;o&apos; clock&quot;; a mark of another shape in its place: &quot;don*t&quot;; a capital after it: &quot;Tom&apos;S&quot;; none where the words around ask for one: &quot;the coroners verdict&quot;.</source>
        <translation>un espacio junto al apóstrofo: «I &apos;ll», «o&apos; clock»; un signo de otra forma en su lugar: «don*t»; una mayúscula después: «Tom&apos;S»; ninguno donde las palabras vecinas lo piden: «the coroners verdict».</translation>
    </message>
    <message>
        <source>a comma for a stop and the other way round, where print has the other between these two words; quotes of the wrong number where one has no mate; a letter or digit alone that is the shape of &quot;!&quot;, &quot;?&quot; or &quot;;&quot;; &quot;*&quot; for a stop.</source>
        <translation>una coma por un punto y al revés, donde lo impreso tiene el otro entre esas dos palabras; comillas simples por dobles, o al revés, donde una no tiene pareja; una letra o cifra sola con la forma de «!», «?» o «;»; «*» por un punto.</translation>
    </message>
    <message>
        <source>a line at the edge of a page whose shape recurs on others, also with some letters misread; page numbers that go on from page to page; the binder&apos;s signatures at the feet of the pages.</source>
        <translation>una línea al borde de una página cuya forma se repite en otras, también con algunas letras mal leídas; números que siguen de página en página; las signaturas del encuadernador al pie de las páginas.</translation>
    </message>
    <message>
        <source>a paragraph that ends inside a sentence before one that begins in lower case.</source>
        <translation>un párrafo que termina dentro de una frase, antes de otro que empieza con minúscula.</translation>
    </message>
    <message>
        <source>a quote or bracket without a mate in its paragraph, &quot;(so]&quot;, curly quotes the wrong way round, straight ones where the book&apos;s are curly and the other way round, two single quotes for a double one.</source>
        <translation>una comilla o un paréntesis sin pareja en su párrafo, «(so]», comillas curvas al revés, rectas donde las del libro son curvas y a la inversa, dos comillas simples por una doble.</translation>
    </message>
    <message>
        <source>an ellipsis; &quot;?!&quot; and &quot;!!&quot;; the stop of an abbreviation before another mark: &quot;etc.,&quot;.</source>
        <translation>los puntos suspensivos; «?!» y «!!»; el punto de una abreviatura antes de otro signo: «etc.,».</translation>
    </message>
    <message>
        <source>an unknown word that parts into known ones, also where a letter stands for a blank, or where one of two is misread as well: &quot;qujetljand&quot;; a capital inside: &quot;MissBrown&quot;, &quot;atDover&quot;; a number that is joined to a word: &quot;June12&quot;.</source>
        <translation>una palabra desconocida que se separa en otras conocidas, también donde una letra está en lugar de un espacio, o donde una de las dos se leyó mal además: «qujetljand»; una mayúscula dentro: «MissBrown», «atDover»; un número unido a una palabra: «June12».</translation>
    </message>
    <message>
        <source>any form where the book has no form of its own; four dots at the end of a sentence; rows of dots that lead to a page number.</source>
        <translation>cualquier forma donde el libro no tiene una propia; cuatro puntos al final de una frase; filas de puntos que llevan a un número de página.</translation>
    </message>
    <message>
        <source>apostrophes (&apos;tis, the workers&apos;, &apos;98), feet and inches, dittos, &quot;a)&quot;, quotes that go on in the next paragraph, paragraphs that are cut; quotes without a mate in a book where they rarely pair.</source>
        <translation>apóstrofos (&apos;tis, the workers&apos;, &apos;98), pies y pulgadas, signos de repetición, «a)», citas que siguen en el párrafo siguiente, párrafos cortados; comillas sin pareja en un libro donde rara vez la tienen.</translation>
    </message>
    <message>
        <source>books without long s; the f&apos;s of &quot;of&quot;, &quot;after&quot;, &quot;found&quot;, &quot;for&quot;.</source>
        <translation>libros sin s larga; las f de «of», «after», «found», «for».</translation>
    </message>
    <message>
        <source>compounds with their hyphens; any form where the book has no form of its own; &quot;Mr. ----&quot;, rules and separators; short dashes in numbers.</source>
        <translation>compuestos con su guion; cualquier forma donde el libro no tiene una propia; «Mr. ----», filetes y separadores; rayas cortas en números.</translation>
    </message>
    <message>
        <source>control characters, private-use and replacement characters; UTF-8 that was read as Windows-1252 or Latin-1; marks of Windows-1252 read as Latin-1; Cyrillic and Greek letters in a Latin word.</source>
        <translation>caracteres de control, de uso privado y de sustitución; UTF-8 leído como Windows-1252 o Latin-1; signos de Windows-1252 leídos como Latin-1; letras cirílicas y griegas en una palabra latina.</translation>
    </message>
    <message>
        <source>dialect, &apos;tis and &apos;em, plurals, quotes within a word&apos;s reach: &quot;the ship &apos;Swift&apos;&quot;.</source>
        <translation>habla dialectal, &apos;tis y &apos;em, plurales, comillas al alcance de una palabra: «the ship &apos;Swift&apos;».</translation>
    </message>
    <message>
        <source>headings of chapters, which stand once each, short paragraphs, rows of tables, refrains.</source>
        <translation>títulos de capítulo, que aparecen una sola vez, párrafos cortos, filas de tablas, estribillos.</translation>
    </message>
    <message>
        <source>indents, columns, two blanks after a sentence where the book has them so, wide gaps where they are all over the book, no-break blanks beside marks and in numbers, joiners in scripts that need them, a soft hyphen at a line end.</source>
        <translation>sangrías, columnas, dos espacios tras una frase donde el libro los tiene así, espacios anchos donde están por todo el libro, espacios duros junto a signos y en números, uniones en escrituras que las necesitan, un guion blando a fin de línea.</translation>
    </message>
    <message>
        <source>known words that the words around make unlikely beside one a confusion away.</source>
        <translation>palabras conocidas que, por las palabras vecinas, son improbables frente a otra con la que se confunden.</translation>
    </message>
    <message>
        <source>known words, names, compounds.</source>
        <translation>palabras conocidas, nombres, compuestos.</translation>
    </message>
    <message>
        <source>known words, names, numbers and initials.</source>
        <translation>palabras conocidas, nombres, números e iniciales.</translation>
    </message>
    <message>
        <source>lines of several marks in no order, &quot;. &apos; ~ . -,&quot;, &quot;| _ ; ^&quot;, &quot;• . I&quot;; whole paragraphs of them.</source>
        <translation>líneas de varios signos sin orden, «. &apos; ~ . -,», «| _ ; ^», «• . I»; párrafos enteros de ellas.</translation>
    </message>
    <message>
        <source>marks that books have between these two words, and quotes that have their mates.</source>
        <translation>signos que los libros tienen entre esas dos palabras, y comillas que tienen su pareja.</translation>
    </message>
    <message>
        <source>marks that print puts there, by what stands between these two words in books; the stops of initials and acronyms; marks about a word divided at a line end.</source>
        <translation>signos que lo impreso pone allí, según lo que hay entre esas dos palabras en los libros; los puntos de iniciales y siglas; signos junto a una palabra dividida a fin de línea.</translation>
    </message>
    <message>
        <source>numbers (1,000), abbreviations (a.m., C.P.S.U.), initials.</source>
        <translation>números (1,000), abreviaturas (a.m., C.P.S.U.), iniciales.</translation>
    </message>
    <message>
        <source>numbers, ordinals, years, sums (12s.), formats (8vo).</source>
        <translation>números, ordinales, años, sumas de dinero (12s.), formatos (8vo).</translation>
    </message>
    <message>
        <source>numbers, words with a mark between them, words divided with a hyphen at a line end, pieces that are misread words by themselves. A line end between the pieces is kept: it goes behind the joined word.</source>
        <translation>números, palabras con un signo en medio, palabras divididas con guion a fin de línea, trozos que son palabras mal leídas por sí mismos. Un fin de línea entre los trozos se conserva: pasa detrás de la palabra unida.</translation>
    </message>
    <message>
        <source>pages&apos; ends, headings, verse, tables, lists, what is set in, the ends of letters.</source>
        <translation>finales de página, títulos, versos, tablas, listas, lo sangrado, los finales de cartas.</translation>
    </message>
    <message>
        <source>pieces that make a known word when joined, also across a line end, also when both are words themselves, when a letter was misread or when one was lost where the blank is: &quot;tho e&quot;; an &quot;s&quot; lost before a mark: &quot;hat .&quot;</source>
        <translation>trozos que unidos forman una palabra conocida, también a través de un fin de línea, también cuando ambos son palabras, cuando se leyó mal una letra o cuando se perdió una donde está el espacio: «tho e»; una «s» perdida antes de un signo: «hat .»</translation>
    </message>
    <message>
        <source>spellings that are both usual in the book; &quot;re-form&quot; and &quot;reform&quot;; names that may be two.</source>
        <translation>grafías que son ambas usuales en el libro; «re-form» y «reform»; nombres que pueden ser dos.</translation>
    </message>
    <message>
        <source>tabs, line ends, form feeds; words in Cyrillic or Greek; &quot;μm&quot;, &quot;π&quot;; &quot;LIBERTÉ”&quot;.</source>
        <translation>tabuladores, fines de línea, saltos de página; palabras en cirílico o griego; «μm», «π»; «LIBERTÉ”».</translation>
    </message>
    <message>
        <source>three dots, three dots with blanks between, and the sign &quot;…&quot; where the book has another of the three; two dots where it has ellipses of three.</source>
        <translation>tres puntos, tres puntos con espacios, y el signo «…» donde el libro usa otro de los tres; dos puntos donde usa tres.</translation>
    </message>
    <message>
        <source>two blanks or a tab between words, blanks at line ends, no-break and other odd blanks, characters without width, soft hyphens inside a line. Each sort is one entry for the whole book.</source>
        <translation>dos espacios o un tabulador entre palabras, espacios a fin de línea, espacios duros y otros espacios raros, caracteres sin ancho, guiones blandos dentro de una línea. Cada clase es una sola entrada para todo el libro.</translation>
    </message>
    <message>
        <source>words divided at a line end; compounds whose halves are usual words; dashes between words.</source>
        <translation>palabras divididas a fin de línea; compuestos cuyas mitades son palabras usuales; rayas entre palabras.</translation>
    </message>
    <message>
        <source>words that are others without their accent, &quot;resume&quot; and &quot;résumé&quot;; what the book has both ways; capitals, which print often leaves bare.</source>
        <translation>palabras que sin su acento son otras, «resume» y «résumé»; lo que el libro tiene de los dos modos; mayúsculas, que a menudo se imprimen sin acento.</translation>
    </message>
    <message>
        <source>words that fit where they stand; acronyms; the elisions of verse: &quot;o&apos;er&quot;.</source>
        <translation>palabras que encajan donde están; siglas; las elisiones del verso: «o&apos;er».</translation>
    </message>
    <message>
        <source>words that print has with and without a mark; a dash alone in a book that has many such.</source>
        <translation>palabras que lo impreso tiene con signo y sin él; una raya sola en un libro que tiene muchas así.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;File</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Abrir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>The sample le&amp;tter</source>
        <translation>La carta de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Word lists and rules…</source>
        <translation>&amp;Listas de palabras y reglas…</translation>
    </message>
    <message>
        <source>What this book does on &amp;purpose…</source>
        <translation>Lo que este libro hace a &amp;propósito…</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation>Cerrar el li&amp;bro</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>E&amp;ditar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar t&amp;odo</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find the &amp;next one</source>
        <translation>Buscar el &amp;siguiente</translation>
    </message>
    <message>
        <source>Find the one &amp;before</source>
        <translation>Buscar el a&amp;nterior</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Ree&amp;mplazar…</translation>
    </message>
    <message>
        <source>&amp;Go to line or page…</source>
        <translation>&amp;Ir a línea o página…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisar</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>Take reading &amp;{number}</source>
        <translation>Tomar la lectura &amp;{number}</translation>
    </message>
    <message>
        <source>Accept a&amp;ll alike…</source>
        <translation>Aceptar todos los &amp;iguales…</translation>
    </message>
    <message>
        <source>Accept, and always in this &amp;book</source>
        <translation>Aceptar, y siempre en este &amp;libro</translation>
    </message>
    <message>
        <source>Not an e&amp;rror here</source>
        <translation>Aquí no hay &amp;error</translation>
    </message>
    <message>
        <source>This &amp;word is right in this book</source>
        <translation>Esta &amp;palabra es correcta en este libro</translation>
    </message>
    <message>
        <source>Stop showing this &amp;kind in this book</source>
        <translation>No mostrar más este &amp;tipo en este libro</translation>
    </message>
    <message>
        <source>Ba&amp;ck</source>
        <translation>At&amp;rás</translation>
    </message>
    <message>
        <source>Size and light of the p&amp;age image</source>
        <translation>Tamaño y lu&amp;z de la imagen de la página</translation>
    </message>
    <message>
        <source>&amp;Larger page image</source>
        <translation>&amp;Ampliar la imagen de la página</translation>
    </message>
    <message>
        <source>&amp;Smaller page image</source>
        <translation>&amp;Reducir la imagen de la página</translation>
    </message>
    <message>
        <source>Page image as &amp;wide as its pane</source>
        <translation>Imagen de la página al an&amp;cho del panel</translation>
    </message>
    <message>
        <source>Page image as &amp;high as its pane</source>
        <translation>Imagen de la página al a&amp;lto del panel</translation>
    </message>
    <message>
        <source>Line of the page image as wide as its &amp;pane</source>
        <translation>Lí&amp;nea de la imagen de la página al ancho del panel</translation>
    </message>
    <message>
        <source>&amp;Turn the page image</source>
        <translation>&amp;Girar la imagen de la página</translation>
    </message>
    <message>
        <source>Page image white on &amp;black</source>
        <translation>Imagen de la página: &amp;blanco sobre negro</translation>
    </message>
    <message>
        <source>Brightness and &amp;contrast of the page image</source>
        <translation>Brillo y contras&amp;te de la imagen de la página</translation>
    </message>
    <message>
        <source>&amp;Magnifier on the page image</source>
        <translation>L&amp;upa sobre la imagen de la página</translation>
    </message>
    <message>
        <source>Find the wo&amp;rds of this page with Tesseract</source>
        <translation>Bu&amp;scar las palabras de esta página con Tesseract</translation>
    </message>
    <message>
        <source>Choose the &amp;folder of the page images…</source>
        <translation>Elegir la car&amp;peta de las imágenes de página…</translation>
    </message>
    <message>
        <source>Choose one f&amp;ile with all page images…</source>
        <translation>Elegir un arc&amp;hivo con todas las imágenes de página…</translation>
    </message>
    <message>
        <source>Take the &amp;group apart, or together</source>
        <translation>Separar el &amp;grupo, o juntarlo</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Edit by hand</source>
        <translation>Corregir a &amp;mano</translation>
    </message>
    <message>
        <source>Go to the &amp;queue</source>
        <translation>Ir a la &amp;cola</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Bigger text</source>
        <translation>Te&amp;xto más grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Tamaño habitual</translation>
    </message>
    <message>
        <source>Line numbe&amp;rs</source>
        <translation>&amp;Números de línea</translation>
    </message>
    <message>
        <source>&amp;Visible spaces</source>
        <translation>&amp;Espacios visibles</translation>
    </message>
    <message>
        <source>Look as the &amp;system has it</source>
        <translation>Aspecto como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light look</source>
        <translation>Aspecto &amp;claro</translation>
    </message>
    <message>
        <source>&amp;Dark look</source>
        <translation>Aspecto &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Páginas</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Página &amp;siguiente</translation>
    </message>
    <message>
        <source>Page &amp;before</source>
        <translation>Página &amp;anterior</translation>
    </message>
    <message>
        <source>This page is &amp;done</source>
        <translation>Esta página está &amp;hecha</translation>
    </message>
    <message>
        <source>This page is a &amp;problem</source>
        <translation>Esta página tiene un &amp;problema</translation>
    </message>
    <message>
        <source>&amp;Take the mark off this page</source>
        <translation>&amp;Quitar la marca de esta página</translation>
    </message>
    <message>
        <source>Pictures in the &amp;list of pages</source>
        <translation>Miniaturas en la &amp;lista de páginas</translation>
    </message>
    <message>
        <source>&amp;Read pages without text…</source>
        <translation>L&amp;eer páginas sin texto…</translation>
    </message>
    <message>
        <source>What has changed on dis&amp;k…</source>
        <translation>Lo que ha &amp;cambiado en el disco…</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>Co&amp;la</translation>
    </message>
    <message>
        <source>Page &amp;image</source>
        <translation>&amp;Imagen de la página</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel si&amp;guiente</translation>
    </message>
    <message>
        <source>Pane be&amp;fore</source>
        <translation>Panel ante&amp;rior</translation>
    </message>
    <message>
        <source>M&amp;ove the pane to the next side</source>
        <translation>&amp;Mover el panel al lado siguiente</translation>
    </message>
    <message>
        <source>Pane in a &amp;window of its own</source>
        <translation>Panel &amp;flotante</translation>
    </message>
    <message>
        <source>Usual la&amp;yout</source>
        <translation>Disposición &amp;habitual</translation>
    </message>
    <message>
        <source>Focus on on&amp;e place</source>
        <translation>Ver &amp;un solo lugar</translation>
    </message>
    <message>
        <source>&amp;Changes…</source>
        <translation>Cam&amp;bios…</translation>
    </message>
    <message>
        <source>Decisions &amp;taken…</source>
        <translation>&amp;Decisiones tomadas…</translation>
    </message>
    <message>
        <source>Pro&amp;gress…</source>
        <translation>A&amp;vance…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>The two-minute &amp;tour</source>
        <translation>El recorrido de &amp;dos minutos</translation>
    </message>
    <message>
        <source>&amp;About Proofreader</source>
        <translation>&amp;Acerca de Proofreader</translation>
    </message>
</context>
<context>
    <name>habits</name>
    <message>
        <source>Blanks before marks.</source>
        <translation>Espacios antes de los signos.</translation>
    </message>
    <message>
        <source>Wide gaps between sentences.</source>
        <translation>Espacios anchos entre frases.</translation>
    </message>
    <message>
        <source>Wide gaps.</source>
        <translation>Espacios anchos.</translation>
    </message>
    <message>
        <source>No-break spaces before units.</source>
        <translation>Espacios duros antes de las unidades.</translation>
    </message>
    <message>
        <source>The form of ellipses.</source>
        <translation>La forma de los puntos suspensivos.</translation>
    </message>
    <message>
        <source>The form of dashes.</source>
        <translation>La forma de las rayas.</translation>
    </message>
    <message>
        <source>The form of quotation marks.</source>
        <translation>La forma de las comillas.</translation>
    </message>
    <message>
        <source>Long s.</source>
        <translation>La s larga.</translation>
    </message>
    <message>
        <source>Accents.</source>
        <translation>Los acentos.</translation>
    </message>
    <message>
        <source>Spellings.</source>
        <translation>Las grafías.</translation>
    </message>
    <message>
        <source>Passages in other languages.</source>
        <translation>Pasajes en otros idiomas.</translation>
    </message>
    <message>
        <source>Running heads.</source>
        <translation>Titulillos.</translation>
    </message>
    <message>
        <source>Specks read as letters.</source>
        <translation>Motas leídas como letras.</translation>
    </message>
    <message>
        <source>Verse.</source>
        <translation>Versos.</translation>
    </message>
    <message>
        <source>Tables.</source>
        <translation>Tablas.</translation>
    </message>
    <message>
        <source>Headings.</source>
        <translation>Títulos.</translation>
    </message>
    <message>
        <source>Markup.</source>
        <translation>Marcas de formato.</translation>
    </message>
</context>
<context>
    <name>key_rules</name>
    <message>
        <source>This key moves about in the window. Take another one.</source>
        <translation>Esta tecla sirve para moverse por la ventana. Tome otra.</translation>
    </message>
    <message>
        <source>A key for the whole window needs Ctrl or Alt, or it could not be typed any more.</source>
        <translation>Una tecla para toda la ventana necesita Ctrl o Alt; si no, ya no se podría escribir.</translation>
    </message>
    <message>
        <source>This key opens the menu “{menu}”. Take another one.</source>
        <translation>Esta tecla abre el menú «{menu}». Tome otra.</translation>
    </message>
    <message>
        <source>This key belongs to “{command}”. Give that one another key first.</source>
        <translation>Esta tecla es de «{command}». Dele primero otra tecla.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Misread word</source>
        <translation>Palabra mal leída</translation>
    </message>
    <message>
        <source>Wrong word</source>
        <translation>Palabra equivocada</translation>
    </message>
    <message>
        <source>Split word</source>
        <translation>Palabra partida</translation>
    </message>
    <message>
        <source>Joined words</source>
        <translation>Palabras unidas</translation>
    </message>
    <message>
        <source>Hyphen in a word</source>
        <translation>Guion en una palabra</translation>
    </message>
    <message>
        <source>Digit in a word</source>
        <translation>Cifra en una palabra</translation>
    </message>
    <message>
        <source>Letter case</source>
        <translation>Mayúscula o minúscula</translation>
    </message>
    <message>
        <source>Repeated word</source>
        <translation>Palabra repetida</translation>
    </message>
    <message>
        <source>Ligature or accent</source>
        <translation>Ligadura o acento</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apóstrofo</translation>
    </message>
    <message>
        <source>Long s</source>
        <translation>S larga</translation>
    </message>
    <message>
        <source>Two spellings</source>
        <translation>Dos grafías</translation>
    </message>
    <message>
        <source>Stray mark</source>
        <translation>Signo sobrante</translation>
    </message>
    <message>
        <source>Missing mark</source>
        <translation>Falta un signo</translation>
    </message>
    <message>
        <source>Wrong mark</source>
        <translation>Signo equivocado</translation>
    </message>
    <message>
        <source>Space at a mark</source>
        <translation>Espacio junto a un signo</translation>
    </message>
    <message>
        <source>Doubled mark</source>
        <translation>Signo doble</translation>
    </message>
    <message>
        <source>Quote without a mate</source>
        <translation>Comilla sin pareja</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>Raya</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>Puntos suspensivos</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Strange character</source>
        <translation>Carácter extraño</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>Titulillo</translation>
    </message>
    <message>
        <source>Paragraph break</source>
        <translation>Corte de párrafo</translation>
    </message>
    <message>
        <source>Specks</source>
        <translation>Motas</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Marcas de formato</translation>
    </message>
    <message>
        <source>Proofreader&apos;s note</source>
        <translation>Nota de un corrector</translation>
    </message>
    <message>
        <source>Your rule</source>
        <translation>Regla suya</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Add &amp;rules…</source>
        <translation>Añadir &amp;reglas…</translation>
    </message>
    <message>
        <source>Add &amp;good words…</source>
        <translation>Añadir palabras &amp;buenas…</translation>
    </message>
    <message>
        <source>Add &amp;bad words…</source>
        <translation>Añadir palabras &amp;malas…</translation>
    </message>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation>Reglas (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Word lists (*.txt);;All files (*)</source>
        <translation>Listas de palabras (*.txt);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>page_rules</name>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Something went wrong inside Proofreader.</source>
        <translation>Algo falló dentro de Proofreader.</translation>
    </message>
    <message>
        <source>Every decision you have made is on disk. You can go on; if anything looks odd, close the window and open the book again: you will be where you were.</source>
        <translation>Todas sus decisiones están en el disco. Puede seguir; si algo parece raro, cierre la ventana y abra el libro otra vez: estará donde estaba.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>{file} was changed by another program.</source>
        <translation>Otro programa cambió {file}.</translation>
    </message>
    <message>
        <source>{proof} holds your work on the earlier text. It can be carried over to the file as it is now; where both do not fit you are shown the places. Or keep the earlier text, or start anew: the work is put aside then, not deleted.</source>
        <translation>{proof} contiene su trabajo sobre el texto anterior. Se puede trasladar al archivo tal como está ahora; donde ambos no encajen, se le mostrarán los lugares. O conserve el texto anterior, o empiece de nuevo: en ese caso el trabajo se aparta, no se borra.</translation>
    </message>
    <message>
        <source>Carry my work over</source>
        <translation>Trasladar mi trabajo</translation>
    </message>
    <message>
        <source>Keep the earlier text</source>
        <translation>Conservar el texto anterior</translation>
    </message>
    <message>
        <source>Start from the new file</source>
        <translation>Empezar con el archivo nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the corrected text to {file}?</source>
        <translation>¿Guardar el texto corregido en {file}?</translation>
    </message>
    <message>
        <source>Your work is kept either way: it is all in the .proof file, and you go on from there when you open the book again.</source>
        <translation>Su trabajo se conserva de todos modos: está entero en el archivo .proof, y desde ahí seguirá cuando vuelva a abrir el libro.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>No guardar</translation>
    </message>
</context>
<context>
    <name>replace_list</name>
    <message>
        <source>{where}: {old} becomes {new}, in {line}</source>
        <translation>{where}: {old} pasa a {new}, en {line}</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>p. {page}, line {line}</source>
        <translation>pág. {page}, línea {line}</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>A closing bracket “]” is missing.</source>
        <translation>Falta un corchete de cierre «]».</translation>
    </message>
    <message>
        <source>A closing parenthesis “)” has no opening one.</source>
        <translation>Un paréntesis de cierre «)» no tiene el de apertura.</translation>
    </message>
    <message>
        <source>A closing parenthesis “)” is missing.</source>
        <translation>Falta un paréntesis de cierre «)».</translation>
    </message>
    <message>
        <source>A dash is {dash} in this book ({count:,} of {total:,}).</source>
        <translation>La raya de este libro es así: {dash} ({count:,} de {total:,}).</translation>
    </message>
    <message>
        <source>A file of rules is a JSON object with “scannos”, a list of objects with “match” and, if need be, “replacement” and “hint”.</source>
        <translation>Un archivo de reglas es un objeto JSON con «scannos», una lista de objetos con «match» y, si hace falta, «replacement» y «hint».</translation>
    </message>
    <message>
        <source>A process that did part of the work has died; perhaps memory ran out.</source>
        <translation>Se interrumpió un proceso que hacía parte del trabajo; quizá se agotó la memoria.</translation>
    </message>
    <message>
        <source>A range as in “[a-z]” has its ends the wrong way round.</source>
        <translation>Un intervalo como «[a-z]» tiene los extremos al revés.</translation>
    </message>
    <message>
        <source>A “&gt;” is missing behind the name of a group.</source>
        <translation>Falta «&gt;» tras el nombre de un grupo.</translation>
    </message>
    <message>
        <source>An ellipsis is {dots} in this book ({count:,} of {total:,}).</source>
        <translation>Los puntos suspensivos de este libro son así: {dots} ({count:,} de {total:,}).</translation>
    </message>
    <message>
        <source>Another program has changed this file since you opened it. It is untouched.</source>
        <translation>Otro programa cambió este archivo después de que usted lo abrió. No se ha tocado.</translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder, or copy the book to another.</source>
        <translation>Pida permiso para escribir en esta carpeta, o copie el libro a otra.</translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder.</source>
        <translation>Pida permiso para escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>Ask its owner, or open a copy.</source>
        <translation>Pídalo a su dueño, o abra una copia.</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Compruebe su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>Check its name, and whether the disk is still there.</source>
        <translation>Compruebe su nombre y si el disco sigue ahí.</translation>
    </message>
    <message>
        <source>Check whether the OCR text was saved under another name.</source>
        <translation>Compruebe si el texto del OCR se guardó con otro nombre.</translation>
    </message>
    <message>
        <source>Check whether the disk is still there and has room.</source>
        <translation>Compruebe si el disco sigue ahí y tiene espacio.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Copy the text to a folder of your own and open it there.</source>
        <translation>Copie el texto a una carpeta suya y ábralo allí.</translation>
    </message>
    <message>
        <source>Entry {number}: {problem}</source>
        <translation>Entrada {number}: {problem}</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Go on there, or close it there first.</source>
        <translation>Siga allí, o ciérrelo allí primero.</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Groups are written \1 or $1.</source>
        <translation>Los grupos se escriben \1 o $1.</translation>
    </message>
    <message>
        <source>If it is a .proof file of Proofreader, give it the ending .proof.</source>
        <translation>Si es un archivo .proof de Proofreader, póngale la terminación .proof.</translation>
    </message>
    <message>
        <source>In the replacement for “{match}” {error}.</source>
        <translation>En el reemplazo de «{match}», {error}.</translation>
    </message>
    <message>
        <source>In what is to be written {error}.</source>
        <translation>En lo que se ha de escribir, {error}.</translation>
    </message>
    <message>
        <source>Install the newest version to open it.</source>
        <translation>Instale la versión más nueva para abrirlo.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa otra vez.</translation>
    </message>
    <message>
        <source>It has half a character.</source>
        <translation>Tiene medio carácter.</translation>
    </message>
    <message>
        <source>It has no “match”, which says what to look for.</source>
        <translation>No tiene «match», que dice qué buscar.</translation>
    </message>
    <message>
        <source>It should be a UTF-8 text file with one word a line.</source>
        <translation>Debe ser un archivo de texto UTF-8 con una palabra por línea.</translation>
    </message>
    <message>
        <source>It should be a text file with one word a line.</source>
        <translation>Debe ser un archivo de texto con una palabra por línea.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Its “hint” is no text.</source>
        <translation>Su «hint» no es un texto.</translation>
    </message>
    <message>
        <source>Its “replacement” is neither text nor a list of texts.</source>
        <translation>Su «replacement» no es un texto ni una lista de textos.</translation>
    </message>
    <message>
        <source>A PAGE file holds one page, not {count}.</source>
        <translation>Un archivo PAGE contiene una página, no {count}.</translation>
    </message>
    <message>
        <source>A file of the archive, {name}, is damaged or has a password.</source>
        <translation>Un archivo del ZIP, {name}, está dañado o tiene contraseña.</translation>
    </message>
    <message>
        <source>A part of the PDF becomes much too large when it is unpacked.</source>
        <translation>Una parte del PDF se hace demasiado grande al descomprimirla.</translation>
    </message>
    <message>
        <source>All your work is kept. Close the book, and open it where it is now.</source>
        <translation>Se conserva todo su trabajo. Cierre el libro y ábralo donde está ahora.</translation>
    </message>
    <message>
        <source>An element of the file has too many attributes.</source>
        <translation>Un elemento del archivo tiene demasiados atributos.</translation>
    </message>
    <message>
        <source>Another program has changed this file since you opened the book.</source>
        <translation>Otro programa cambió este archivo después de que usted abrió el libro.</translation>
    </message>
    <message>
        <source>Ask for a copy that has them.</source>
        <translation>Pida una copia que las tenga.</translation>
    </message>
    <message>
        <source>Ask for a copy without a password.</source>
        <translation>Pida una copia sin contraseña.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it to a folder of your own.</source>
        <translation>Pida permiso para leerla, o cópiela a una carpeta suya.</translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder, and open the book again.</source>
        <translation>Pida permiso para escribir en esta carpeta y abra el libro otra vez.</translation>
    </message>
    <message>
        <source>Beside its truth there should be one page a file.</source>
        <translation>Junto a su texto de referencia debe haber una página por archivo.</translation>
    </message>
    <message>
        <source>Check whether all of the file is there.</source>
        <translation>Compruebe si el archivo está completo.</translation>
    </message>
    <message>
        <source>Check whether another file of the book was meant.</source>
        <translation>Compruebe si se trataba de otro archivo del libro.</translation>
    </message>
    <message>
        <source>Check whether the image belongs to this page.</source>
        <translation>Compruebe si la imagen es de esta página.</translation>
    </message>
    <message>
        <source>Choose a file for each page.</source>
        <translation>Elija un archivo por página.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose the folder with the scans: PNG, JPEG, TIFF, WebP, JPEG 2000 or PDF.</source>
        <translation>Elija la carpeta con las imágenes escaneadas: PNG, JPEG, TIFF, WebP, JPEG 2000 o PDF.</translation>
    </message>
    <message>
        <source>Copy the images to a folder of your own, and have them read there.</source>
        <translation>Copie las imágenes a una carpeta suya y hágalas leer allí.</translation>
    </message>
    <message>
        <source>Files of this book have changed on disk. Your earlier work is kept as {aside}.</source>
        <translation>Han cambiado archivos de este libro en el disco. Su trabajo anterior se conserva como {aside}.</translation>
    </message>
    <message>
        <source>Get a whole copy of it, or make it anew.</source>
        <translation>Consiga una copia completa, o cree el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Get a whole copy of it.</source>
        <translation>Consiga una copia completa.</translation>
    </message>
    <message>
        <source>Get another copy of it.</source>
        <translation>Consiga otra copia.</translation>
    </message>
    <message>
        <source>Give the images the names of the pages, or choose as many as there are pages.</source>
        <translation>Dé a las imágenes los nombres de las páginas, o elija tantas como páginas haya.</translation>
    </message>
    <message>
        <source>Have its pages read by an OCR engine, or open another file.</source>
        <translation>Haga leer sus páginas a un motor de OCR, o abra otro archivo.</translation>
    </message>
    <message>
        <source>Have the page images read by OCR instead.</source>
        <translation>En su lugar, haga leer las imágenes de página con OCR.</translation>
    </message>
    <message>
        <source>Have them read first: proofread ocr does that with Tesseract.</source>
        <translation>Hágalas leer primero: «proofread ocr» lo hace con Tesseract.</translation>
    </message>
    <message>
        <source>Install it with: brew install tesseract tesseract-lang</source>
        <translation>Instálelo con: brew install tesseract tesseract-lang</translation>
    </message>
    <message>
        <source>Install it with: brew install tesseract-lang</source>
        <translation>Instálelo con: brew install tesseract-lang</translation>
    </message>
    <message>
        <source>Install it with: sudo apt install tesseract-ocr tesseract-ocr-eng</source>
        <translation>Instálelo con: sudo apt install tesseract-ocr tesseract-ocr-eng</translation>
    </message>
    <message>
        <source>Install it with: sudo apt install tesseract-ocr-{code}</source>
        <translation>Instálelo con: sudo apt install tesseract-ocr-{code}</translation>
    </message>
    <message>
        <source>Install it with: winget install UB-Mannheim.TesseractOCR</source>
        <translation>Instálelo con: winget install UB-Mannheim.TesseractOCR</translation>
    </message>
    <message>
        <source>Its texts are larger than {most} MB.</source>
        <translation>Sus textos ocupan más de {most} MB.</translation>
    </message>
    <message>
        <source>Keep that work, start from the new file, or have the work carried over to it.</source>
        <translation>Conserve ese trabajo, empiece con el archivo nuevo, o haga que el trabajo se traslade a él.</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latín</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {encoding}, the encoding of this file, has no “{character}” (U+{code:04X}, {name}).</source>
        <translation>Línea {line}, columna {column}: {encoding}, la codificación de este archivo, no tiene «{character}» (U+{code:04X}, {name}).</translation>
    </message>
    <message>
        <source>Lines at the edges of pages were taken for no part of the text ({heads:,} running heads or signatures, {numbers:,} page numbers).</source>
        <translation>Algunas líneas al borde de las páginas no se tomaron como parte del texto ({heads:,} titulillos o signaturas, {numbers:,} números de página).</translation>
    </message>
    <message>
        <source>Look whether the image is a page, and try again.</source>
        <translation>Mire si la imagen es de una página e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Make room on the disk, and do it again.</source>
        <translation>Haga espacio en el disco y repítalo.</translation>
    </message>
    <message>
        <source>Make room on the disk, and try again.</source>
        <translation>Haga espacio en el disco e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Make room, and save again.</source>
        <translation>Haga espacio y guarde otra vez.</translation>
    </message>
    <message>
        <source>Make room, or ask for the right to write there.</source>
        <translation>Haga espacio, o pida permiso para escribir allí.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another.</source>
        <translation>Cree la carpeta, o elija otra.</translation>
    </message>
    <message>
        <source>Make the table anew, or open another form of the page, as hOCR or ALTO.</source>
        <translation>Cree la tabla de nuevo, o abra la página en otra forma, como hOCR o ALTO.</translation>
    </message>
    <message>
        <source>More than {most} MB are packed in this file.</source>
        <translation>Este archivo contiene más de {most} MB comprimidos.</translation>
    </message>
    <message>
        <source>Move it to another folder yourself.</source>
        <translation>Muévalo usted a otra carpeta.</translation>
    </message>
    <message>
        <source>Move it to another name and save again, or export your work.</source>
        <translation>Cámbiele el nombre y guarde otra vez, o exporte su trabajo.</translation>
    </message>
    <message>
        <source>Name a folder of layout files with word confidences beside their truth.</source>
        <translation>Indique una carpeta de archivos de disposición con la certeza de cada palabra, junto a sus textos de referencia.</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Indique otra carpeta.</translation>
    </message>
    <message>
        <source>Name the folder that layout files and their truths are in.</source>
        <translation>Indique la carpeta donde están los archivos de disposición y sus textos de referencia.</translation>
    </message>
    <message>
        <source>Name the folder that “proofread train” has made.</source>
        <translation>Indique la carpeta que creó «proofread train».</translation>
    </message>
    <message>
        <source>No image there belongs to a page of this book.</source>
        <translation>Ninguna imagen de ahí es de una página de este libro.</translation>
    </message>
    <message>
        <source>Nothing is written. Close the book and open it again to have both.</source>
        <translation>No se ha escrito nada. Cierre el libro y ábralo otra vez para tener los cambios de ambos.</translation>
    </message>
    <message>
        <source>Nothing is written. Unpack the archive, and open the folder.</source>
        <translation>No se ha escrito nada. Descomprima el ZIP y abra la carpeta.</translation>
    </message>
    <message>
        <source>Of page {name} it is not known where its words stand.</source>
        <translation>No se sabe dónde están las palabras de la página {name}.</translation>
    </message>
    <message>
        <source>One tag of the file is larger than any page has.</source>
        <translation>Una etiqueta del archivo es más grande que las de cualquier página.</translation>
    </message>
    <message>
        <source>Open a folder with files such as 001.txt, 001.hocr or 001.xml.</source>
        <translation>Abra una carpeta con archivos como 001.txt, 001.hocr o 001.xml.</translation>
    </message>
    <message>
        <source>Open a plain text file.</source>
        <translation>Abra un archivo de texto sin formato.</translation>
    </message>
    <message>
        <source>Open an image or a PDF.</source>
        <translation>Abra una imagen o un PDF.</translation>
    </message>
    <message>
        <source>Open it in a browser, and see whether the text is on another page.</source>
        <translation>Ábrala en un navegador y mire si el texto está en otra página.</translation>
    </message>
    <message>
        <source>Open one of the images in it.</source>
        <translation>Abra una de las imágenes que contiene.</translation>
    </message>
    <message>
        <source>Open one of the text files in it.</source>
        <translation>Abra uno de los archivos de texto que contiene.</translation>
    </message>
    <message>
        <source>Open the archive again.</source>
        <translation>Abra el archivo comprimido otra vez.</translation>
    </message>
    <message>
        <source>Open the file that the OCR program has made.</source>
        <translation>Abra el archivo que creó el programa de OCR.</translation>
    </message>
    <message>
        <source>Open the text file: this one is then moved aside, and work begins anew.</source>
        <translation>Abra el archivo de texto: este se aparta entonces y el trabajo empieza de nuevo.</translation>
    </message>
    <message>
        <source>Open the text that OCR made of it, a .txt file.</source>
        <translation>Abra el texto que el OCR hizo de él, un archivo .txt.</translation>
    </message>
    <message>
        <source>Open the text that OCR made, a .txt file.</source>
        <translation>Abra el texto que hizo el OCR, un archivo .txt.</translation>
    </message>
    <message>
        <source>Page {number} cannot be drawn.</source>
        <translation>No se puede dibujar la página {number}.</translation>
    </message>
    <message>
        <source>Page {number} has too many letters for a page.</source>
        <translation>La página {number} tiene demasiadas letras para una página.</translation>
    </message>
    <message>
        <source>Passages in other languages are left alone: {named}.</source>
        <translation>Los pasajes en otros idiomas se respetan: {named}.</translation>
    </message>
    <message>
        <source>Put a backslash before a mark that stands for itself, or take the entry out.</source>
        <translation>Ponga una barra invertida antes de un signo que vale por sí mismo, o quite la entrada.</translation>
    </message>
    <message>
        <source>Put another image in its place.</source>
        <translation>Ponga otra imagen en su lugar.</translation>
    </message>
    <message>
        <source>Put it between quotes.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>Put the page images beside the texts, or choose a form without places.</source>
        <translation>Ponga las imágenes de página junto a los textos, o elija una forma sin lugares.</translation>
    </message>
    <message>
        <source>Put the pages of one book into a folder of their own.</source>
        <translation>Ponga las páginas de un solo libro en una carpeta propia.</translation>
    </message>
    <message>
        <source>Quotes have their mates in only {pairing} of this book: those without are not pointed at.</source>
        <translation>Las comillas tienen su pareja en solo {pairing} de este libro: las que no la tienen no se señalan.</translation>
    </message>
    <message>
        <source>Rename it, and open the book again.</source>
        <translation>Cámbiele el nombre y abra el libro de nuevo.</translation>
    </message>
    <message>
        <source>Repeats of repeats, as in (a+)+, are the usual cause: write it without them, or take it out.</source>
        <translation>Las repeticiones de repeticiones, como (a+)+, son la causa habitual: escríbalo sin ellas, o quítelo.</translation>
    </message>
    <message>
        <source>Resumed: {done}.</source>
        <translation>Se reanuda: {done}.</translation>
    </message>
    <message>
        <source>Run the installer of Tesseract again, and choose {code} under its languages.</source>
        <translation>Ejecute otra vez el instalador de Tesseract y elija {code} entre sus idiomas.</translation>
    </message>
    <message>
        <source>Save it anew in the program that made it, and open that.</source>
        <translation>Guárdelo de nuevo en el programa que lo hizo y abra ese.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, TIFF, WebP, JPEG 2000 or PDF, and open that.</source>
        <translation>Guárdelo como PNG, JPEG, TIFF, WebP, JPEG 2000 o PDF y abra ese.</translation>
    </message>
    <message>
        <source>Save it as PNG, and open that.</source>
        <translation>Guárdelo como PNG y abra ese.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a browser or an editor, and open it again.</source>
        <translation>Guárdela como UTF-8 en un navegador o un editor y ábrala otra vez.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program that made it, and open it again.</source>
        <translation>Guárdelo como UTF-8 en el programa que lo hizo y ábralo otra vez.</translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) in the program that made it, and open that.</source>
        <translation>Guárdelo como texto sin formato (.txt) en el programa que lo hizo y abra ese.</translation>
    </message>
    <message>
        <source>Save it in another folder, or ask for the right to write there.</source>
        <translation>Guárdelo en otra carpeta, o pida permiso para escribir allí.</translation>
    </message>
    <message>
        <source>Save it with a lower resolution, and open that.</source>
        <translation>Guárdela con menos resolución y abra esa.</translation>
    </message>
    <message>
        <source>Save its pages as images, and open those.</source>
        <translation>Guarde sus páginas como imágenes y abra esas.</translation>
    </message>
    <message>
        <source>Save its text as a .txt file, and open that.</source>
        <translation>Guarde su texto como archivo .txt y abra ese.</translation>
    </message>
    <message>
        <source>Save the image with a lower resolution, and try again.</source>
        <translation>Guarde la imagen con menos resolución e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Save the page as an image, and open that.</source>
        <translation>Guarde la página como imagen y abra esa.</translation>
    </message>
    <message>
        <source>Saving will replace the text file, which has changed.</source>
        <translation>Al guardar se reemplazará el archivo de texto, que ha cambiado.</translation>
    </message>
    <message>
        <source>Scan or download it again.</source>
        <translation>Escanee o descargue el archivo otra vez.</translation>
    </message>
    <message>
        <source>See whether it is the image of another page.</source>
        <translation>Mire si es la imagen de otra página.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Split it into parts, and open one of them.</source>
        <translation>Haga varias partes y abra una de ellas.</translation>
    </message>
    <message>
        <source>Split the book into parts, and open one of them.</source>
        <translation>Divida el libro en partes y abra una de ellas.</translation>
    </message>
    <message>
        <source>Split the book into parts.</source>
        <translation>Divida el libro en partes.</translation>
    </message>
    <message>
        <source>Tesseract cannot be started ({cause}).</source>
        <translation>No se puede iniciar Tesseract ({cause}).</translation>
    </message>
    <message>
        <source>Tesseract could not read this page ({cause}).</source>
        <translation>Tesseract no pudo leer esta página ({cause}).</translation>
    </message>
    <message>
        <source>Tesseract does not answer.</source>
        <translation>Tesseract no responde.</translation>
    </message>
    <message>
        <source>Tesseract finds none of the words of this page on its image.</source>
        <translation>Tesseract no encuentra ninguna palabra de esta página en su imagen.</translation>
    </message>
    <message>
        <source>Tesseract has not learnt the language {code}; it knows {installed}.</source>
        <translation>Tesseract no ha aprendido el idioma {code}; conoce {installed}.</translation>
    </message>
    <message>
        <source>Tesseract is not installed.</source>
        <translation>Tesseract no está instalado.</translation>
    </message>
    <message>
        <source>Tesseract took longer than {seconds:.0f} seconds.</source>
        <translation>Tesseract tardó más de {seconds:.0f} segundos.</translation>
    </message>
    <message>
        <source>The .proof file cannot be made here ({cause}).</source>
        <translation>El archivo .proof no se puede crear aquí ({cause}).</translation>
    </message>
    <message>
        <source>The .proof file cannot be read or written ({cause}).</source>
        <translation>El archivo .proof no se puede leer o escribir ({cause}).</translation>
    </message>
    <message>
        <source>The .proof file cannot be replaced ({cause}).</source>
        <translation>El archivo .proof no se puede reemplazar ({cause}).</translation>
    </message>
    <message>
        <source>The .proof file cannot be written.</source>
        <translation>El archivo .proof no se puede escribir.</translation>
    </message>
    <message>
        <source>The .proof file is damaged.</source>
        <translation>El archivo .proof está dañado.</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>El PDF no tiene páginas.</translation>
    </message>
    <message>
        <source>The PDF is locked by a password.</source>
        <translation>El PDF está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The archive cannot be read ({cause}).</source>
        <translation>No se puede leer el archivo comprimido ({cause}).</translation>
    </message>
    <message>
        <source>The disk is full: what you just did was not kept, all before it is.</source>
        <translation>El disco está lleno: lo que acaba de hacer no se guardó; todo lo anterior, sí.</translation>
    </message>
    <message>
        <source>The elements of the file lie too deep in one another.</source>
        <translation>Los elementos del archivo están demasiado anidados.</translation>
    </message>
    <message>
        <source>The encoding of the file was guessed: {encoding}.</source>
        <translation>La codificación del archivo se adivinó: {encoding}.</translation>
    </message>
    <message>
        <source>The file cannot be moved aside ({cause}).</source>
        <translation>No se puede apartar el archivo ({cause}).</translation>
    </message>
    <message>
        <source>The file cannot be read ({cause}).</source>
        <translation>No se puede leer el archivo ({cause}).</translation>
    </message>
    <message>
        <source>The file cannot be written ({cause}).</source>
        <translation>No se puede escribir el archivo ({cause}).</translation>
    </message>
    <message>
        <source>The file declares entities, behind which anything may hide.</source>
        <translation>El archivo declara entidades, tras las que se puede esconder cualquier cosa.</translation>
    </message>
    <message>
        <source>The file ends in the middle.</source>
        <translation>El archivo termina a la mitad.</translation>
    </message>
    <message>
        <source>The file has a character with an unknown name, &amp;{name};.</source>
        <translation>El archivo tiene un carácter con un nombre desconocido, &amp;{name};.</translation>
    </message>
    <message>
        <source>The file has changed since Proofreader last read or saved it, and {proof} holds work on the earlier text.</source>
        <translation>El archivo cambió desde que Proofreader lo leyó o guardó por última vez, y {proof} contiene trabajo sobre el texto anterior.</translation>
    </message>
    <message>
        <source>The file has more parts than any book.</source>
        <translation>El archivo tiene más partes que cualquier libro.</translation>
    </message>
    <message>
        <source>The file has more than {most:,} pages.</source>
        <translation>El archivo tiene más de {most:,} páginas.</translation>
    </message>
    <message>
        <source>The file has no page {number}.</source>
        <translation>El archivo no tiene página {number}.</translation>
    </message>
    <message>
        <source>The file is damaged, or a part of it is missing.</source>
        <translation>El archivo está dañado, o le falta una parte.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is empty: there is nothing to proofread.</source>
        <translation>El archivo está vacío: no hay nada que corregir.</translation>
    </message>
    <message>
        <source>The file is in an encoding that is not read here: {name}.</source>
        <translation>El archivo está en una codificación que aquí no se lee: {name}.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>El archivo tiene más de {most} MB.</translation>
    </message>
    <message>
        <source>The files of this book were moved or renamed while it was open.</source>
        <translation>Los archivos de este libro se movieron o cambiaron de nombre mientras estaba abierto.</translation>
    </message>
    <message>
        <source>The folder cannot be made ({cause}).</source>
        <translation>La carpeta no se puede crear ({cause}).</translation>
    </message>
    <message>
        <source>The folder cannot be read ({cause}).</source>
        <translation>No se puede leer la carpeta ({cause}).</translation>
    </message>
    <message>
        <source>The image has {pixels:,} million pixels; {most} million can be shown.</source>
        <translation>La imagen tiene {pixels:,} millones de píxeles; se pueden mostrar {most} millones.</translation>
    </message>
    <message>
        <source>The image of the page cannot be read.</source>
        <translation>No se puede leer la imagen de la página.</translation>
    </message>
    <message>
        <source>The known ones: {names}.</source>
        <translation>Los conocidos: {names}.</translation>
    </message>
    <message>
        <source>The least number of repeats is more than the most.</source>
        <translation>El mínimo de repeticiones es mayor que el máximo.</translation>
    </message>
    <message>
        <source>The letter cannot be copied here ({cause}).</source>
        <translation>La carta no se puede copiar aquí ({cause}).</translation>
    </message>
    <message>
        <source>The name of this file is damaged.</source>
        <translation>El nombre de este archivo está dañado.</translation>
    </message>
    <message>
        <source>The page cannot be handed to Tesseract ({cause}).</source>
        <translation>No se puede entregar la página a Tesseract ({cause}).</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>El patrón no se puede leer.</translation>
    </message>
    <message>
        <source>The pattern is too large.</source>
        <translation>El patrón es demasiado grande.</translation>
    </message>
    <message>
        <source>The pattern takes too long: repeats of repeats, as in (a+)+, are the usual cause.</source>
        <translation>El patrón tarda demasiado: las repeticiones de repeticiones, como (a+)+, son la causa habitual.</translation>
    </message>
    <message>
        <source>The pattern “{match}” is no regular expression: {error}.</source>
        <translation>El patrón «{match}» no es una expresión regular: {error}.</translation>
    </message>
    <message>
        <source>The pattern “{match}” takes too long on a paragraph of {count:,} characters.</source>
        <translation>El patrón «{match}» tarda demasiado en un párrafo de {count:,} caracteres.</translation>
    </message>
    <message>
        <source>The place lies beside the page image.</source>
        <translation>El lugar queda fuera de la imagen de la página.</translation>
    </message>
    <message>
        <source>The program&apos;s resources are missing.</source>
        <translation>Faltan los recursos del programa.</translation>
    </message>
    <message>
        <source>The program&apos;s sample letter is missing.</source>
        <translation>Falta la carta de ejemplo del programa.</translation>
    </message>
    <message>
        <source>The system allows no more processes: {cause}.</source>
        <translation>El sistema no permite más procesos: {cause}.</translation>
    </message>
    <message>
        <source>The text file is gone: save to write it again.</source>
        <translation>El archivo de texto ya no está: guarde para escribirlo otra vez.</translation>
    </message>
    <message>
        <source>There are more than {most:,} files in it.</source>
        <translation>Contiene más de {most:,} archivos.</translation>
    </message>
    <message>
        <source>There are no page images here.</source>
        <translation>Aquí no hay imágenes de página.</translation>
    </message>
    <message>
        <source>There are no texts of pages here.</source>
        <translation>Aquí no hay textos de páginas.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>There are two repeats in a row, as in “a**”.</source>
        <translation>Hay dos repeticiones seguidas, como en «a**».</translation>
    </message>
    <message>
        <source>There is another text of this page: {other}.</source>
        <translation>Hay otro texto de esta página: {other}.</translation>
    </message>
    <message>
        <source>There is more text in this file than in any book.</source>
        <translation>Este archivo tiene más texto que cualquier libro.</translation>
    </message>
    <message>
        <source>There is no class of characters of that name.</source>
        <translation>No hay una clase de caracteres con ese nombre.</translation>
    </message>
    <message>
        <source>There is no domain &quot;{name}&quot;.</source>
        <translation>No hay un campo «{name}».</translation>
    </message>
    <message>
        <source>There is no group of that name.</source>
        <translation>No hay un grupo con ese nombre.</translation>
    </message>
    <message>
        <source>There is no group of that number.</source>
        <translation>No hay un grupo con ese número.</translation>
    </message>
    <message>
        <source>There is no language pack here.</source>
        <translation>Aquí no hay un paquete de idioma.</translation>
    </message>
    <message>
        <source>There is no language pack “{language}”.</source>
        <translation>No hay un paquete de idioma «{language}».</translation>
    </message>
    <message>
        <source>There is no layout file beside a truth NAME.gt.txt here.</source>
        <translation>Aquí no hay un archivo de disposición junto a un texto de referencia NOMBRE.gt.txt.</translation>
    </message>
    <message>
        <source>There is no list of “scannos” in it.</source>
        <translation>No contiene una lista de «scannos».</translation>
    </message>
    <message>
        <source>There is no page in this file.</source>
        <translation>En este archivo no hay ninguna página.</translation>
    </message>
    <message>
        <source>There is no place to keep your work ({cause}).</source>
        <translation>No hay dónde guardar su trabajo ({cause}).</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>No queda espacio en el disco.</translation>
    </message>
    <message>
        <source>There is no such file in the archive.</source>
        <translation>Ese archivo no existe en el archivo comprimido.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Esa carpeta no existe.</translation>
    </message>
    <message>
        <source>There is no text here, only images of pages ({count:,}).</source>
        <translation>Aquí no hay texto, solo imágenes de páginas ({count:,}).</translation>
    </message>
    <message>
        <source>There is no text in it: there is nothing to proofread.</source>
        <translation>No contiene texto: no hay nada que corregir.</translation>
    </message>
    <message>
        <source>There is nothing that “*”, “+” or “?” could repeat.</source>
        <translation>No hay nada que «*», «+» o «?» puedan repetir.</translation>
    </message>
    <message>
        <source>There is: {names}. Of another, name the folder.</source>
        <translation>Hay: {names}. De otro, indique la carpeta.</translation>
    </message>
    <message>
        <source>These pages do not say how sure the OCR engine was, or have no errors.</source>
        <translation>Estas páginas no dicen con qué certeza leyó el motor de OCR, o no tienen errores.</translation>
    </message>
    <message>
        <source>This .proof file was made by a newer version of Proofreader. It is as it was.</source>
        <translation>Este archivo .proof lo hizo una versión más nueva de Proofreader. Está como estaba.</translation>
    </message>
    <message>
        <source>This HTML page has no text: there is nothing to proofread.</source>
        <translation>Esta página HTML no tiene texto: no hay nada que corregir.</translation>
    </message>
    <message>
        <source>This JSON cannot be read.</source>
        <translation>Este JSON no se puede leer.</translation>
    </message>
    <message>
        <source>This book has a blank before ; : ! ? ({spaced:,} of {marks:,}).</source>
        <translation>Este libro tiene un espacio antes de ; : ! ? ({spaced:,} de {marks:,}).</translation>
    </message>
    <message>
        <source>This book has markup ({marks:,} marks), and notes with {signs}: nothing is found in them.</source>
        <translation>Este libro tiene marcas de formato ({marks:,}) y notas con {signs}: en ellas no se señala nada.</translation>
    </message>
    <message>
        <source>This book has markup ({marks:,} marks): nothing is found in them.</source>
        <translation>Este libro tiene marcas de formato ({marks:,}): en ellas no se señala nada.</translation>
    </message>
    <message>
        <source>This book has no-break spaces after numbers ({units:,}): they are left alone.</source>
        <translation>Este libro tiene espacios duros tras los números ({units:,}): se respetan.</translation>
    </message>
    <message>
        <source>This book has tables or an index ({rows:,} lines): their marks may be meant.</source>
        <translation>Este libro tiene tablas o un índice ({rows:,} líneas): sus signos pueden ser a propósito.</translation>
    </message>
    <message>
        <source>This book has two blanks after a sentence ({wide:,} of {sentences:,}): they are left alone.</source>
        <translation>Este libro tiene dos espacios tras cada frase ({wide:,} de {sentences:,}): se respetan.</translation>
    </message>
    <message>
        <source>This book has two blanks in many gaps ({wide:,} of {gaps:,}): they are left alone.</source>
        <translation>Este libro tiene dos espacios en muchos huecos ({wide:,} de {gaps:,}): se respetan.</translation>
    </message>
    <message>
        <source>This book has verse ({paragraphs:,} paragraphs): its lines begin in capitals.</source>
        <translation>Este libro tiene versos ({paragraphs:,} párrafos): sus líneas empiezan con mayúscula.</translation>
    </message>
    <message>
        <source>This book has {form} quotes; they have their mates in {pairing}.</source>
        <translation>Las comillas de este libro son {form}; tienen su pareja en {pairing}.</translation>
    </message>
    <message>
        <source>This book is already open in another window.</source>
        <translation>Este libro ya está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>This book is printed with long s ({misread:,} words have f for it), and {form}.</source>
        <translation>Este libro está impreso con s larga ({misread:,} palabras tienen f en su lugar) y {form}.</translation>
    </message>
    <message>
        <source>This file cannot be read: {cause}.</source>
        <translation>No se puede leer este archivo: {cause}.</translation>
    </message>
    <message>
        <source>This file is packed by gzip, and damaged ({cause}).</source>
        <translation>Este archivo está comprimido con gzip, y dañado ({cause}).</translation>
    </message>
    <message>
        <source>This file is packed by gzip, and ends in the middle.</source>
        <translation>Este archivo está comprimido con gzip, y termina a la mitad.</translation>
    </message>
    <message>
        <source>This file of the archive cannot be unpacked here.</source>
        <translation>Este archivo del archivo comprimido no se puede descomprimir aquí.</translation>
    </message>
    <message>
        <source>This file of the archive is damaged or has a password.</source>
        <translation>Este archivo del archivo comprimido está dañado o tiene contraseña.</translation>
    </message>
    <message>
        <source>This folder cannot be made ({cause}).</source>
        <translation>Esta carpeta no se puede crear ({cause}).</translation>
    </message>
    <message>
        <source>This is a PAGE file without a page.</source>
        <translation>Esto es un archivo PAGE sin ninguna página.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>Esto es un dispositivo o una tubería, no un archivo.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>This is an ABBYY file without a page.</source>
        <translation>Esto es un archivo ABBYY sin ninguna página.</translation>
    </message>
    <message>
        <source>This is an ALTO file without a page.</source>
        <translation>Esto es un archivo ALTO sin ninguna página.</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>Esto no es una carpeta.</translation>
    </message>
    <message>
        <source>This is no image of a kind that can be shown.</source>
        <translation>Esto no es una imagen de un tipo que se pueda mostrar.</translation>
    </message>
    <message>
        <source>This is no row of a table of words as Tesseract writes it.</source>
        <translation>Esto no es una fila de una tabla de palabras como las escribe Tesseract.</translation>
    </message>
    <message>
        <source>This is not JSON: {problem}.</source>
        <translation>Esto no es JSON: {problem}.</translation>
    </message>
    <message>
        <source>This is not a .proof file of Proofreader.</source>
        <translation>Esto no es un archivo .proof de Proofreader.</translation>
    </message>
    <message>
        <source>This is not a PAGE file.</source>
        <translation>Esto no es un archivo PAGE.</translation>
    </message>
    <message>
        <source>This is not a plain text file: it holds bytes that no text has.</source>
        <translation>Esto no es un archivo de texto sin formato: contiene bytes que ningún texto tiene.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Esto no es un archivo de texto.</translation>
    </message>
    <message>
        <source>This is not an ALTO file.</source>
        <translation>Esto no es un archivo ALTO.</translation>
    </message>
    <message>
        <source>This is not an object.</source>
        <translation>Esto no es un objeto.</translation>
    </message>
    <message>
        <source>This is not sound XML ({cause}).</source>
        <translation>Esto no es XML correcto ({cause}).</translation>
    </message>
    <message>
        <source>This is not sound {codec}, which the file says it is.</source>
        <translation>Esto no es {codec} correcto, aunque el archivo dice que lo es.</translation>
    </message>
    <message>
        <source>This is not sound {encoding}: byte {place} does not fit.</source>
        <translation>Esto no es {encoding} correcto: el byte {place} no encaja.</translation>
    </message>
    <message>
        <source>This layout file has {count} pages.</source>
        <translation>Este archivo de disposición tiene {count} páginas.</translation>
    </message>
    <message>
        <source>This page is not sound {encoding}.</source>
        <translation>Esta página no es {encoding} correcto.</translation>
    </message>
    <message>
        <source>This page is too large to be proofread.</source>
        <translation>Esta página es demasiado grande para corregirla.</translation>
    </message>
    <message>
        <source>This row should be: printed, read, count.</source>
        <translation>Esta fila debe ser: impreso, leído, cuenta.</translation>
    </message>
    <message>
        <source>This row should be: word, count (1 or more), lower, capitalised, upper.</source>
        <translation>Esta fila debe ser: palabra, cuenta (1 o más), minúsculas, con inicial mayúscula, mayúsculas.</translation>
    </message>
    <message>
        <source>This seems to be UTF-16 without a byte-order mark.</source>
        <translation>Esto parece UTF-16 sin marca de orden de bytes.</translation>
    </message>
    <message>
        <source>This seems to be {name}, not a plain text file.</source>
        <translation>Esto parece ser {name}, no un archivo de texto sin formato.</translation>
    </message>
    <message>
        <source>This table cannot be read.</source>
        <translation>Esta tabla no se puede leer.</translation>
    </message>
    <message>
        <source>This table has no words.</source>
        <translation>Esta tabla no tiene palabras.</translation>
    </message>
    <message>
        <source>This table of foreign words cannot be read.</source>
        <translation>Esta tabla de palabras extranjeras no se puede leer.</translation>
    </message>
    <message>
        <source>This table of the language pack is empty or damaged.</source>
        <translation>Esta tabla del paquete de idioma está vacía o dañada.</translation>
    </message>
    <message>
        <source>This table of words cannot be read.</source>
        <translation>Esta tabla de palabras no se puede leer.</translation>
    </message>
    <message>
        <source>This word list cannot be read.</source>
        <translation>Esta lista de palabras no se puede leer.</translation>
    </message>
    <message>
        <source>This zip archive is damaged.</source>
        <translation>Este archivo zip está dañado.</translation>
    </message>
    <message>
        <source>Try again with --jobs 1.</source>
        <translation>Inténtelo otra vez con --jobs 1.</translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation>Descomprímalo y abra la carpeta.</translation>
    </message>
    <message>
        <source>Unpack it, and open the text file in it.</source>
        <translation>Descomprímalo y abra el archivo de texto que contiene.</translation>
    </message>
    <message>
        <source>Unpack the archive, and open the folder.</source>
        <translation>Descomprima el archivo y abra la carpeta.</translation>
    </message>
    <message>
        <source>Words spelt in two ways</source>
        <translation>Palabras con dos grafías</translation>
    </message>
    <message>
        <source>Words with and without accents</source>
        <translation>Palabras con acento y sin él</translation>
    </message>
    <message>
        <source>Work begins from the files of the book.</source>
        <translation>El trabajo empieza con los archivos del libro.</translation>
    </message>
    <message>
        <source>Work begins from the new text.</source>
        <translation>El trabajo empieza con el texto nuevo.</translation>
    </message>
    <message>
        <source>Write it with other characters, or undo that change.</source>
        <translation>Escríbalo con otros caracteres, o deshaga ese cambio.</translation>
    </message>
    <message>
        <source>Write the character itself, not \ud….</source>
        <translation>Escriba el carácter mismo, no \ud….</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>You may not write this file, or not in this folder.</source>
        <translation>No tiene permiso para escribir este archivo, o no en esta carpeta.</translation>
    </message>
    <message>
        <source>Your work is kept in {file}: beside the text was no place for it.</source>
        <translation>Su trabajo se guarda en {file}: junto al texto no había lugar para él.</translation>
    </message>
    <message>
        <source>Your work was carried over to the new text. What it was is kept as {aside}.</source>
        <translation>Su trabajo se ha trasladado al texto nuevo. Lo que era antes se conserva como {aside}.</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>un documento DjVu</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>una imagen GIF</translation>
    </message>
    <message>
        <source>a JPEG 2000 image</source>
        <translation>una imagen JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>una imagen JPEG</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>una imagen PNG</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>un documento PostScript</translation>
    </message>
    <message>
        <source>a Rich Text (RTF) document</source>
        <translation>un documento de texto enriquecido (RTF)</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>una imagen TIFF</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un documento de Word</translation>
    </message>
    <message>
        <source>a blank at a line end</source>
        <translation>un espacio a fin de línea</translation>
    </message>
    <message>
        <source>a blank before “{mark}”</source>
        <translation>un espacio antes de «{mark}»</translation>
    </message>
    <message>
        <source>a blank beside a bracket</source>
        <translation>un espacio junto a un paréntesis</translation>
    </message>
    <message>
        <source>a blank beside an apostrophe</source>
        <translation>un espacio junto a un apóstrofo</translation>
    </message>
    <message>
        <source>a capital after an apostrophe</source>
        <translation>una mayúscula tras un apóstrofo</translation>
    </message>
    <message>
        <source>a capital inside a word</source>
        <translation>una mayúscula dentro de una palabra</translation>
    </message>
    <message>
        <source>a character is written as in HTML</source>
        <translation>un carácter escrito como en HTML</translation>
    </message>
    <message>
        <source>a character without a name</source>
        <translation>un carácter sin nombre</translation>
    </message>
    <message>
        <source>a character without width</source>
        <translation>un carácter sin ancho</translation>
    </message>
    <message>
        <source>a compressed file (bzip2)</source>
        <translation>un archivo comprimido (bzip2)</translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation>un archivo comprimido (gzip)</translation>
    </message>
    <message>
        <source>a compressed file (xz)</source>
        <translation>un archivo comprimido (xz)</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>un carácter de control</translation>
    </message>
    <message>
        <source>a control character ({code})</source>
        <translation>un carácter de control ({code})</translation>
    </message>
    <message>
        <source>a curly quote</source>
        <translation>una comilla curva</translation>
    </message>
    <message>
        <source>a curly quote the wrong way round</source>
        <translation>una comilla curva al revés</translation>
    </message>
    <message>
        <source>a curly quote; the others of this book are straight</source>
        <translation>una comilla curva; las demás de este libro son rectas</translation>
    </message>
    <message>
        <source>a dash broken at the line end</source>
        <translation>una raya partida a fin de línea</translation>
    </message>
    <message>
        <source>a dash is {dash} in this book</source>
        <translation>en este libro la raya es así: {dash}</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>a digit alone where a word may stand</source>
        <translation>una cifra sola donde puede ir una palabra</translation>
    </message>
    <message>
        <source>a letter of another alphabet</source>
        <translation>una letra de otro alfabeto</translation>
    </message>
    <message>
        <source>a line of specks, no print</source>
        <translation>una línea de motas, nada impreso</translation>
    </message>
    <message>
        <source>a mark in “{text}” may be a letter</source>
        <translation>un signo en «{text}» puede ser una letra</translation>
    </message>
    <message>
        <source>a no-break space</source>
        <translation>un espacio duro</translation>
    </message>
    <message>
        <source>a proofreader has left a note here</source>
        <translation>un corrector dejó aquí una nota</translation>
    </message>
    <message>
        <source>a soft hyphen inside a line</source>
        <translation>un guion blando dentro de una línea</translation>
    </message>
    <message>
        <source>a space of another width</source>
        <translation>un espacio de otro ancho</translation>
    </message>
    <message>
        <source>a straight quote</source>
        <translation>una comilla recta</translation>
    </message>
    <message>
        <source>a straight quote; the others of this book are curly</source>
        <translation>una comilla recta; las demás de este libro son curvas</translation>
    </message>
    <message>
        <source>a stray “{mark}”</source>
        <translation>sobra «{mark}»</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>un tabulador</translation>
    </message>
    <message>
        <source>a wrong encoding</source>
        <translation>una codificación equivocada</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>un archivo zip</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>un libro EPUB</translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation>un documento de Office</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>un archivo OpenDocument</translation>
    </message>
    <message>
        <source>an apostrophe may be lost</source>
        <translation>puede faltar un apóstrofo</translation>
    </message>
    <message>
        <source>an archive (7z)</source>
        <translation>un archivo comprimido (7z)</translation>
    </message>
    <message>
        <source>an archive (RAR)</source>
        <translation>un archivo comprimido (RAR)</translation>
    </message>
    <message>
        <source>an ellipsis is {dots} in this book</source>
        <translation>en este libro los puntos suspensivos son así: {dots}</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>un documento antiguo de Office</translation>
    </message>
    <message>
        <source>an “{letter}” may be lost</source>
        <translation>puede faltar una «{letter}»</translation>
    </message>
    <message>
        <source>books write “{reading}” in such a place</source>
        <translation>los libros escriben «{reading}» en un lugar así</translation>
    </message>
    <message>
        <source>books write “{word}” inside a sentence</source>
        <translation>los libros escriben «{word}» dentro de una frase</translation>
    </message>
    <message>
        <source>curly double</source>
        <translation>curvas dobles</translation>
    </message>
    <message>
        <source>curly single</source>
        <translation>curvas simples</translation>
    </message>
    <message>
        <source>is written with s</source>
        <translation>se escribe con s</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>la conserva</translation>
    </message>
    <message>
        <source>lines of specks</source>
        <translation>líneas de motas</translation>
    </message>
    <message>
        <source>no blank after “{mark}”</source>
        <translation>falta un espacio tras «{mark}»</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>page numbers</source>
        <translation>números de página</translation>
    </message>
    <message>
        <source>print often has “{mark}” between these words</source>
        <translation>lo impreso suele tener «{mark}» entre estas palabras</translation>
    </message>
    <message>
        <source>running heads</source>
        <translation>titulillos</translation>
    </message>
    <message>
        <source>straight double</source>
        <translation>rectas dobles</translation>
    </message>
    <message>
        <source>straight single</source>
        <translation>rectas simples</translation>
    </message>
    <message>
        <source>the dash {sign}</source>
        <translation>la raya {sign}</translation>
    </message>
    <message>
        <source>the other dash of this sentence has no mate</source>
        <translation>la otra raya de esta frase no tiene pareja</translation>
    </message>
    <message>
        <source>the sentence goes on: the blank line is false</source>
        <translation>la frase sigue: la línea en blanco es falsa</translation>
    </message>
    <message>
        <source>the short dash {sign}</source>
        <translation>la raya corta {sign}</translation>
    </message>
    <message>
        <source>the sign …</source>
        <translation>el signo …</translation>
    </message>
    <message>
        <source>the title that the running heads repeat, or the first of them</source>
        <translation>el título que repiten los titulillos, o el primero de ellos</translation>
    </message>
    <message>
        <source>this book has long s, and “{reading}” fits better than “{word}”</source>
        <translation>este libro tiene s larga, y «{reading}» encaja mejor que «{word}»</translation>
    </message>
    <message>
        <source>this book has long s, and “{word}” is no word</source>
        <translation>este libro tiene s larga, y «{word}» no es una palabra</translation>
    </message>
    <message>
        <source>this book has “{usual}” {often} and “{rare}” {seldom}</source>
        <translation>este libro tiene «{usual}» {often} y «{rare}» {seldom}</translation>
    </message>
    <message>
        <source>this line is one of the book&apos;s {group}, not of its text</source>
        <translation>esta línea no es del texto del libro, sino de esto: {group}</translation>
    </message>
    <message>
        <source>three dots</source>
        <translation>tres puntos</translation>
    </message>
    <message>
        <source>three dots with blanks between</source>
        <translation>tres puntos con espacios</translation>
    </message>
    <message>
        <source>three hyphens</source>
        <translation>tres guiones</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dos veces</translation>
    </message>
    <message>
        <source>two blanks</source>
        <translation>dos espacios</translation>
    </message>
    <message>
        <source>two blanks, one of them odd</source>
        <translation>dos espacios, uno de ellos raro</translation>
    </message>
    <message>
        <source>two dots for an ellipsis</source>
        <translation>dos puntos por unos suspensivos</translation>
    </message>
    <message>
        <source>two dots; this book has ellipses of three ({total:,})</source>
        <translation>dos puntos; los suspensivos de este libro son de tres ({total:,})</translation>
    </message>
    <message>
        <source>two hyphens</source>
        <translation>dos guiones</translation>
    </message>
    <message>
        <source>two single quotes</source>
        <translation>dos comillas simples</translation>
    </message>
    <message>
        <source>two single quotes for a double one</source>
        <translation>dos comillas simples por una doble</translation>
    </message>
    <message>
        <source>what a wrong encoding makes of a character</source>
        <translation>lo que una codificación equivocada hace de un carácter</translation>
    </message>
    <message>
        <source>what {code} was the page must say</source>
        <translation>qué era {code}, lo ha de decir la página</translation>
    </message>
    <message>
        <source>without a word</source>
        <translation>sin decir por qué</translation>
    </message>
    <message>
        <source>your rule for “{match}” in {file}</source>
        <translation>su regla para «{match}» en {file}</translation>
    </message>
    <message>
        <source>{count:,} accepted</source>
        <translation>{count:,} aceptados</translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <translation>{count:,} más</translation>
    </message>
    <message>
        <source>{count:,} rejected</source>
        <translation>{count:,} rechazados</translation>
    </message>
    <message>
        <source>{count:,} times</source>
        <translation>{count:,} veces</translation>
    </message>
    <message>
        <source>{count:,} typed by hand</source>
        <translation>{count:,} escritos a mano</translation>
    </message>
    <message>
        <source>{dash} between blanks</source>
        <translation>{dash} entre espacios</translation>
    </message>
    <message>
        <source>{dash} for a dash</source>
        <translation>{dash} por una raya</translation>
    </message>
    <message>
        <source>{dots} for an ellipsis</source>
        <translation>{dots} por unos puntos suspensivos</translation>
    </message>
    <message>
        <source>{faults}: {named}.</source>
        <translation>{faults}: {named}.</translation>
    </message>
    <message>
        <source>{language} ({count:,})</source>
        <translation>{language} ({count:,})</translation>
    </message>
    <message>
        <source>{paired:,} of {paragraphs:,} paragraphs</source>
        <translation>{paired:,} de {paragraphs:,} párrafos</translation>
    </message>
    <message>
        <source>{problem} (Character {place}.)</source>
        <translation>{problem} (Carácter {place}.)</translation>
    </message>
    <message>
        <source>{problem} What was there before is untouched.</source>
        <translation>{problem} Lo que había antes está intacto.</translation>
    </message>
    <message>
        <source>{story} What was in {proof} is kept as {aside}.</source>
        <translation>{story} Lo que había en {proof} se conserva como {aside}.</translation>
    </message>
    <message>
        <source>{tag} has no mate</source>
        <translation>{tag} no tiene pareja</translation>
    </message>
    <message>
        <source>{usual} ({often:,}) and {rare} ({seldom:,})</source>
        <translation>{usual} ({often:,}) y {rare} ({seldom:,})</translation>
    </message>
    <message>
        <source>“-” for a dash</source>
        <translation>«-» por una raya</translation>
    </message>
    <message>
        <source>“\{letter}” means nothing in a replacement</source>
        <translation>«\{letter}» no significa nada en un reemplazo</translation>
    </message>
    <message>
        <source>“wholeword” is neither true nor false.</source>
        <translation>«wholeword» no es ni true ni false.</translation>
    </message>
    <message>
        <source>“{group}” names a group that the pattern does not have</source>
        <translation>«{group}» nombra un grupo que el patrón no tiene</translation>
    </message>
    <message>
        <source>“{marks}” for “{mark}”</source>
        <translation>«{marks}» por «{mark}»</translation>
    </message>
    <message>
        <source>“{mark}” for an apostrophe</source>
        <translation>«{mark}» por un apóstrofo</translation>
    </message>
    <message>
        <source>“{mark}” for “{reading}”</source>
        <translation>«{mark}» por «{reading}»</translation>
    </message>
    <message>
        <source>“{meant}” in another encoding ({code})</source>
        <translation>«{meant}» en otra codificación ({code})</translation>
    </message>
    <message>
        <source>“{reading}” fits the words around better</source>
        <translation>«{reading}» encaja mejor con las palabras vecinas</translation>
    </message>
    <message>
        <source>“{reading}” fits the words around better than “{word}”</source>
        <translation>«{reading}» encaja mejor con las palabras vecinas que «{word}»</translation>
    </message>
    <message>
        <source>“{reading}” may have stood at a line end</source>
        <translation>«{reading}» pudo estar a fin de línea</translation>
    </message>
    <message>
        <source>“{reading}” of another alphabet in “{latin}”</source>
        <translation>«{reading}» de otro alfabeto en «{latin}»</translation>
    </message>
    <message>
        <source>“{text}” closes no bracket of its form</source>
        <translation>«{text}» no cierra ningún paréntesis de su forma</translation>
    </message>
    <message>
        <source>“{text}” has no mate in its paragraph</source>
        <translation>«{text}» no tiene pareja en su párrafo</translation>
    </message>
    <message>
        <source>“{text}” may be a sum of money</source>
        <translation>«{text}» puede ser una suma de dinero</translation>
    </message>
    <message>
        <source>“{text}” mixes digits and letters</source>
        <translation>«{text}» mezcla cifras y letras</translation>
    </message>
    <message>
        <source>“{text}” stands the wrong way round</source>
        <translation>«{text}» está al revés</translation>
    </message>
    <message>
        <source>“{words}” makes one word</source>
        <translation>«{words}» forma una sola palabra</translation>
    </message>
    <message>
        <source>“{word}” is among your bad words</source>
        <translation>«{word}» está entre sus palabras malas</translation>
    </message>
    <message>
        <source>“{word}” is not a word that is known</source>
        <translation>«{word}» no es una palabra conocida</translation>
    </message>
    <message>
        <source>“{word}” stands twice</source>
        <translation>«{word}» está dos veces</translation>
    </message>
</context>
<context>
    <name>saying</name>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>perhaps {reading}</source>
        <translation>quizá {reading}</translation>
    </message>
    <message>
        <source>{kind}: {fault}, {reading}, {chance}; in {line}</source>
        <translation>{kind}: {fault}, {reading}, {chance}; en {line}</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>mire aquí</translation>
    </message>
    <message>
        <source>{group}, {chance}; the first: {first}</source>
        <translation>{group}, {chance}; el primero: {first}</translation>
    </message>
</context>
</TS>
