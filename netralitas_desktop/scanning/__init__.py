"""Pictures to payloads: sources, the barcode decoder, and the watch that joins them. cv2 and numpy live only here."""
