"""The least that a tray program of Qt can be: what the real one is compared with."""

import sys

from PySide6.QtGui import QIcon, QPixmap, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

NAME = "bare-tray"


def main() -> int:
    """Show an icon with a menu of one entry until it is ended."""
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setDesktopFileName(NAME)
    picture = QPixmap(22, 22)
    picture.fill(Qt.GlobalColor.darkGreen)
    menu = QMenu()
    menu.addAction("Quit").triggered.connect(application.quit)
    icon = QSystemTrayIcon(QIcon(picture))
    icon.setContextMenu(menu)
    icon.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
