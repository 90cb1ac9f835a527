"""The user guide: a chapter list beside the text, in the language of the screens."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QPainter,
    QPalette,
    QShortcut,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QListWidget,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.window import Window

PAGES = Path(__file__).resolve().parents[2] / "docs"
CHAPTER = 2  # the level of the headings that are listed
COLUMN = 68  # characters of a line that reads well
_AROUND = 3  # pixels beside a chapter's name
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class Browser(QTextBrowser):
    """Shows the pages of the guide, and nothing from anywhere else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  Qt's name
        """Load a page, or a picture that is no wider than a line; only of ours."""
        path = Path(self.source().resolved(QUrl(name)).toLocalFile()).resolve()
        if not path.is_relative_to(PAGES):
            return None
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture, widest = QImage(str(path)), self.fontMetrics().averageCharWidth() * COLUMN
        if picture.width() <= widest:
            return picture
        return picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)


class Chapters(QStyledItemDelegate):
    """Draws a heading whole, in as many lines as it takes; Qt cuts one that just fits a line."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        """Give the size of the lines, as wide as the list is."""
        width = self._view.viewport().width() - 2 * self._view.spacing()
        box = QRect(0, 0, width - 2 * _AROUND, 0)
        lines = option.fontMetrics.boundingRect(box, _WRAPPED, index.data())
        return QSize(width, lines.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the focus as the style has it, and the words on it."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        chosen = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.setPen(option.palette.color(role))
        painter.drawText(option.rect.adjusted(_AROUND, 0, -_AROUND, 0), _WRAPPED, words)


class GuideWindow(Window):
    """Shows the guide; it can be searched, and its links open in the browser."""

    def __init__(self, house: House) -> None:
        super().__init__(house, Room.GUIDE, translate("guide", "User guide"))
        self.text = text = Browser(self)
        text.setOpenLinks(False)
        text.setAccessibleName(translate("guide", "User guide"))
        text.anchorClicked.connect(self._follow)
        text.setSource(QUrl.fromLocalFile(str(page_for(house.language.code))))
        text.document().setDocumentMargin(self.fontMetrics().height())
        self.chapters = chapters = QListWidget(self)
        chapters.setAccessibleName(translate("guide", "Chapters"))
        chapters.setWordWrap(True)
        chapters.setItemDelegate(Chapters(chapters))
        chapters.setSpacing(2)
        chapters.setResizeMode(QListView.ResizeMode.Adjust)
        self._blocks = self._headings()
        chapters.addItems([block.text() for block in self._blocks])
        chapters.currentRowChanged.connect(self._turn)
        self.search = search = QLineEdit(self)
        says = translate("guide", "Search in the guide")
        search.setPlaceholderText(says)
        search.setAccessibleName(says)
        search.setMinimumWidth(search.fontMetrics().horizontalAdvance(says + "mmmm"))
        search.setClearButtonEnabled(True)
        search.returnPressed.connect(self._find)
        QShortcut(QKeySequence.StandardKey.Find, self, search.setFocus)
        self._arrange()

    def _arrange(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.chapters)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(side)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(splitter)
        width = self.fontMetrics().averageCharWidth()
        splitter.setSizes([width * COLUMN // 2, width * COLUMN * 3 // 2])
        size = QSize(width * COLUMN * 2, self.fontMetrics().height() * 40)
        self.resize(size.boundedTo(self.screen().availableSize()))

    def _headings(self) -> list[QTextBlock]:
        found, block = [], self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == CHAPTER:
                found.append(block)
            block = block.next()
        return found

    def _turn(self, row: int) -> None:
        """Bring a chapter's heading to the top."""
        if 0 <= row < len(self._blocks):
            place = self.text.document().documentLayout().blockBoundingRect(self._blocks[row])
            self.text.verticalScrollBar().setValue(round(place.top()))

    def _find(self) -> None:
        """Go to the next place where the words stand, from the beginning again at the end."""
        words = self.search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)

    def _follow(self, link: QUrl) -> None:
        """Open a page of the guide here, and everything else in the browser."""
        if link.isRelative() or link.isLocalFile():
            self.text.setSource(self.text.source().resolved(link))
        elif link.scheme() == "https":
            address = link.toString()
            house = self.house
            self.errands.begin(house.conductor.work(lambda: house.open_address(address)))


def page_for(language: str) -> Path:
    """Give the page in a language; English is the one that is always there."""
    page = PAGES / f"user-guide.{language}.md"
    return page if page.exists() else PAGES / "user-guide.md"
