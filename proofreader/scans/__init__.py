"""Page images: opening them, finding lines and words on them, having them read by Tesseract."""
