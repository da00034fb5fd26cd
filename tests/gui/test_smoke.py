def test_opens(studio, letter_copy):
    window = studio.open(letter_copy)
    assert window.desk.model.rowCount() == 10
    assert window.desk.pane.view.hasFocus()
