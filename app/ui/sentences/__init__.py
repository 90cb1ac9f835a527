"""Every sentence that the layers below the screens say to a person, for those who translate."""

from app.ui.sentences import network, program, services, settings, sign_in, words

CONTEXT = "sentences"
SENTENCES: tuple[str, ...] = tuple(
    str(one)  # Qt's own type for them is `object`
    for room in (words, sign_in, network, services, settings, program)
    for one in room.SENTENCES
)
