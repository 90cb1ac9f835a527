"""The titles of the gallery's events, in the language of the person who sees them."""

from collections.abc import Mapping
from types import MappingProxyType

_TITLES = {
    "home": ("Working from home", "Journée à la maison", "Thuiswerkdag", "Tag im Homeoffice"),
    "figures": ("Quarterly figures", "Chiffres du trimestre", "Kwartaalcijfers", "Quartalszahlen"),
    "lunch": ("Lunch with Sam", "Déjeuner avec Sam", "Lunch met Sam", "Mittagessen mit Sam"),
    "focus": ("Write the offer", "Rédiger l’offre", "Offerte schrijven", "Angebot schreiben"),
    "office": ("Office", "Bureau", "Kantoor", "Büro"),
    "demo": ("Product demo", "Démonstration", "Productdemo", "Produktvorführung"),
    "dentist": ("Dentist", "Dentiste", "Tandarts", "Zahnarzt"),
    "off": ("Morning off", "Matinée de congé", "Voormiddag vrij", "Vormittag frei"),
    "team": ("Team meeting", "Réunion d’équipe", "Teamvergadering", "Teambesprechung"),
    "workshop": ("Workshop", "Atelier", "Workshop", "Workshop"),
    "birthday": ("Birthday of Kim", "Anniversaire de Kim", "Verjaardag van Kim", "Kims Geburtstag"),
    "train": ("On the train", "Dans le train", "In de trein", "Im Zug"),
    "fair": ("Trade fair", "Salon professionnel", "Vakbeurs", "Fachmesse"),
    "visit": ("Visit to a supplier", "Visite chez un fournisseur", "Bezoek aan een leverancier",
              "Besuch beim Lieferanten"),
    "calendar": ("Holidays", "Congés", "Vakantie", "Urlaub"),
    "shared": ("Team", "Équipe", "Team", "Team"),
    "rooms": ("Meeting rooms", "Salles de réunion", "Vergaderzalen", "Besprechungsräume"),
}  # fmt: skip
_ORDER = ("en", "fr", "nl", "de")


def titles(language: str) -> Mapping[str, str]:
    """Give the titles by their names; those of an unknown language are English."""
    at = _ORDER.index(language) if language in _ORDER else 0
    return MappingProxyType({name: words[at] for name, words in _TITLES.items()})
