"""hOCR pages made by hand."""


def hocr(*words):
    """A page of one line of words, each with its confidence in percent."""
    spans = " ".join(
        f"<span class='ocrx_word' title='bbox {50 * at} 0 {50 * at + 40} 20; x_wconf {sure}'>"
        f"{word}</span>"
        for at, (word, sure) in enumerate(words)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><body>"
        "<div class='ocr_page' title='bbox 0 0 1000 100'><p class='ocr_par'>"
        f"<span class='ocr_line' title='bbox 0 0 1000 20'>{spans}</span></p></div></body></html>\n"
    )
