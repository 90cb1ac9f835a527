"""The deployment profile: everything optional, every mistake one line with file, key and words."""

import dataclasses
import string
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.choices import Choices, parse_choices
from app.domain.errors import ProfileError, Service
from app.domain.keys import shown
from app.domain.profile import GoogleProfile, Profile, merged, parse_profile
from app.domain.profile_keys import GENESYS_REGIONS, LOCKABLE, PROFILE_KEYS
from app.domain.settings import PRIORITY, Settings, WorkingHours
from app.domain.status import Status
from tests import canaries

GENESYS = '[purecloud]\nservice = "genesys-cloud"\n'
GENESYS_AT = '[purecloud]\nservice = "genesys-cloud"\nclient_id = "c"\n{}\n'


def refusal(text: str) -> str:
    with pytest.raises(ProfileError) as error:
        parse_profile(text, "profile.toml")
    line = str(error.value)
    assert "\n" not in line
    assert line.startswith("profile.toml: ")
    return line.removeprefix("profile.toml: ")


def test_an_empty_profile_is_valid_and_is_the_default() -> None:
    assert parse_profile("", "built in") == Profile()


def test_the_defaults_are_those_of_the_contract() -> None:
    profile = Profile()
    assert profile.connect_me.link == "https://google-calendar.connectme.io"
    assert profile.connect_me.client_id == "connectme-calendar"
    assert profile.connect_me.sign_in == ("google",)
    assert profile.connect_me.desktop_version == "3.3.4"
    assert profile.connect_me.purecloud_version == "3.27.10"
    assert profile.connect_me.uep_version == "2.30.19"
    assert profile.purecloud.service == "connect-me"
    assert profile.purecloud.redirect_host == "localhost"
    assert profile.google == GoogleProfile(
        client_id="",
        client_secret="",
        auth_url="https://accounts.google.com/o/oauth2/v2/auth",
        token_url="https://oauth2.googleapis.com/token",
        revoke_url="https://oauth2.googleapis.com/revoke",
        jwks_url="https://www.googleapis.com/oauth2/v3/certs",
        api_url="https://www.googleapis.com",
    )
    assert profile.settings == Settings()


def test_every_key_can_be_set() -> None:
    profile = parse_profile(
        """
[connect_me]
link = "https://Calendar.Example.com/"
client_id = "ours"
sign_in = ["credentials", "google"]
desktop_version = "4.0"
purecloud_version = "4"
uep_version = "4.0.0.1"
[purecloud]
service = "genesys-cloud"
region = "mypurecloud.ie"
client_id = "abc"
organization = "acme"
redirect_host = "127.0.0.1"
login_url = "https://login.example.com/"
api_url = "https://api.example.com/v2/"
[google]
client_id = "one.apps.googleusercontent.com"
client_secret = "GOCSPX-public"
auth_url = "http://127.0.0.1:8001/auth"
token_url = "http://localhost:8002/token/"
revoke_url = "http://[::1]:8003/revoke"
jwks_url = "http://127.9.9.9/certs"
api_url = "http://127.0.0.1:8005"
[statuses]
Busy = "Bezet"
[tags]
Telework = ["Télétravail", "Thuiswerk", "TÉLÉTRAVAIL"]
[rules]
priority = ["Office", "Telework", "Busy", "OutOfOffice", "Holiday"]
count_tentative = false
count_unanswered = true
tags_from_others = false
google_event_types = false
gap_seconds = 0
lead_seconds = 600
while_on_queue = "apply"
while_in_call = "apply"
resting_status = "Telework"
working_hours = [{days = ["mon", "sun"], from = "08:00", to = "18:30"}]
[sync]
poll_seconds = 600
calendars = ["primary", "team@group.calendar.google.com"]
[locked]
keys = ["rules.priority", "statuses.Busy"]
""",
        "profile.toml",
    )
    assert profile.connect_me.link == "https://calendar.example.com"
    assert profile.connect_me.sign_in == ("credentials", "google")
    assert profile.purecloud.api_url == "https://api.example.com/v2"
    assert profile.google.token_url == "http://localhost:8002/token"
    assert profile.google.revoke_url == "http://[::1]:8003/revoke"
    rules = profile.settings.rules
    assert rules.priority == PRIORITY[::-1]
    assert not rules.count_tentative
    assert rules.count_unanswered
    assert (rules.gap_seconds, rules.lead_seconds) == (0, 600)
    assert (rules.while_on_queue, rules.while_in_call) == ("apply", "apply")
    assert rules.resting_status is Status.TELEWORK
    assert rules.working_hours == (WorkingHours(frozenset({0, 6}), 480, 1110),)
    assert dict(rules.spellings) == dict.fromkeys(
        ("Télétravail", "Thuiswerk", "TÉLÉTRAVAIL"), Status.TELEWORK
    )
    assert profile.settings.names[Status.BUSY] == "Bezet"
    assert profile.settings.names[Status.OUT_OF_OFFICE] == "OutOfOffice"
    assert profile.settings.calendars == ("primary", "team@group.calendar.google.com")
    assert profile.locked == {"rules.priority", "statuses.Busy"}
    assert "GOCSPX" not in repr(profile)


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        ('from = "22:00", to = "06:00"', 1320, 1800),
        ('from = "00:00", to = "24:00"', 0, 1440),
        ('from = "00:00", to = "00:00"', 0, 1440),
        ('from = "08:00", to = "08:00"', 480, 1920),
        ('from = "08:00", to = "24:00"', 480, 1440),
    ],
)
def test_hours_that_end_no_later_than_they_begin_run_into_the_next_day(
    hours: str, start: int, end: int
) -> None:
    text = f'[rules]\nworking_hours = [{{days = ["fri"], {hours}}}]'
    (stretch,) = parse_profile(text, "p").settings.rules.working_hours
    assert (stretch.start, stretch.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        (
            "[rules]\ngap_secs = 1",
            "rules.gap_secs is not a known key",
            "one, the nearest is rules.gap_seconds.",
        ),
        (
            "[rules]\npoll_seconds = 9",
            "rules.poll_seconds is not a known key",
            "one, the nearest is sync.poll_seconds.",
        ),
        (
            "gap_seconds = 9",
            "gap_seconds is not a known key",
            "one, the nearest is rules.gap_seconds.",
        ),
        ("[rulez]", "rulez is not a known section", "one, the nearest is [rules]."),
        (
            "[rules.gap_seconds]",
            "rules.gap_seconds is a section",
            "a whole number from 0 to 3600 (seconds).",
        ),
        ("rules = 1", "rules is 1", "a section: [rules]."),
        (
            "[rules]\ngap_seconds = true",
            "rules.gap_seconds is true",
            "a whole number from 0 to 3600 (seconds).",
        ),
        (
            "[rules]\ngap_seconds = 3601",
            "rules.gap_seconds is 3601",
            "a whole number from 0 to 3600 (seconds).",
        ),
        (
            "[rules]\nlead_seconds = -1",
            "rules.lead_seconds is -1",
            "a whole number from 0 to 600 (seconds).",
        ),
        (
            "[rules]\nlead_seconds = 1.5",
            "rules.lead_seconds is 1.5",
            "a whole number from 0 to 600 (seconds).",
        ),
        (
            "[sync]\npoll_seconds = 4",
            "sync.poll_seconds is 4",
            "a whole number from 5 to 600 (seconds).",
        ),
        ("[rules]\ncount_tentative = 1", "rules.count_tentative is 1", "true or false."),
        (
            '[rules]\nwhile_in_call = "hang up"',
            'rules.while_in_call is "hang up"',
            '"wait" or "apply".',
        ),
        (
            '[rules]\nresting_status = "office"',
            'rules.resting_status is "office"',
            "one of Holiday, OutOfOffice, Busy, Telework, Office.",
        ),
        (
            "[rules]\nresting_status = 2026-11-22",
            "rules.resting_status is 2026-11-22",
            "one of Holiday, OutOfOffice, Busy, Telework, Office.",
        ),
        (
            '[connect_me]\nuep_version = "2.x"',
            'connect_me.uep_version is "2.x"',
            'a version such as "3.3.4".',
        ),
        (
            "[connect_me]\nsign_in = []",
            "connect_me.sign_in is a list of 0",
            'a list of "google", "credentials" or both.',
        ),
        (
            "[google]\nclient_secret = 5",
            "google.client_secret is a value of the wrong kind",
            "a text.",
        ),
        ('[statuses]\nBusy = ""', 'statuses.Busy is ""', "a text that is not empty."),
        (
            '[sync]\ncalendars = ["a", "a"]',
            "sync.calendars is a list that names something twice",
            "a list of different calendar ids, at least one.",
        ),
        (
            '[locked]\nkeys = ["rules.prio"]',
            'locked.keys is a list with "rules.prio"',
            "known keys, the nearest is rules.priority.",
        ),
        (
            GENESYS + 'client_id = "x"',
            "purecloud.region is missing",
            "the domain of a Genesys Cloud region, such as",
        ),
        (
            GENESYS + 'region = "mypurecloud.ie"',
            "purecloud.client_id is missing",
            'a text that is not empty, for service = "genesys-cloud".',
        ),
    ],
)
def test_a_mistake_is_told_in_one_line(text: str, found: str, expected: str) -> None:
    assert refusal(text).startswith(f"{found}; expected {expected}")


@pytest.mark.parametrize(
    "text",
    [
        'priority = ["Busy"]',
        'priority = ["Holiday", "Holiday", "Busy", "Telework", "Office"]',
        'priority = ["Holiday", "OutOfOffice", "Busy", "Telework", "Desk"]',
        'priority = ["Holiday", "OutOfOffice", "Busy", "Telework", "Office", "Desk"]',
        "priority = [1, 2, 3, 4, 5]",
        'priority = "Holiday"',
    ],
)
def test_the_priority_is_the_five_names_once_each(text: str) -> None:
    assert "the five names once each" in refusal(f"[rules]\n{text}")


@pytest.mark.parametrize(
    "hours",
    [
        'days = ["mon"], from = "8:00", to = "18:00"',
        'days = ["mon"], from = "24:00", to = "18:00"',
        'days = ["mon"], from = "08:00", to = "24:01"',
        'days = ["mon"], from = "08:60", to = "18:00"',
        'days = ["mon"], from = 8, to = 18',
        'days = ["Monday"], from = "08:00", to = "18:00"',
        'days = [], from = "08:00", to = "18:00"',
        'from = "08:00", to = "18:00"',
        'days = ["mon"], from = "08:00", to = "18:00", zone = "UTC"',
    ],
)
def test_hours_that_cannot_be_read_are_refused(hours: str) -> None:
    line = refusal(f"[rules]\nworking_hours = [{{{hours}}}]")
    assert line.startswith("rules.working_hours is ")
    assert "expected a list" in line


@pytest.mark.parametrize("value", ["5", '["mon"]', "[[]]", '"always"'])
def test_hours_of_a_wrong_type_are_refused(value: str) -> None:
    assert refusal(f"[rules]\nworking_hours = {value}").startswith("rules.working_hours is ")


@pytest.mark.parametrize(
    "spelling",
    ["@Homework", "", " ", "Home ", "a@b", "\uff20x", "a\tb", "\u202ex", "\u200b", "\u00ad"],
)
def test_a_spelling_that_no_title_can_hold_is_refused(spelling: str) -> None:
    escaped = "".join(f"\\U{ord(char):08X}" for char in spelling)
    assert "tags.Telework is a list with" in refusal(f'[tags]\nTelework = ["{escaped}"]')


def test_a_way_to_sign_in_is_one_of_two() -> None:
    line = refusal('[connect_me]\nsign_in = ["google", "telepathy"]')
    assert line.startswith('connect_me.sign_in is a list with "telepathy"; expected')


@pytest.mark.parametrize("text", ['Telework = "x"', "Telework = [1]", "Telework = [[]]"])
def test_spellings_of_a_wrong_type_are_refused(text: str) -> None:
    assert "tags.Telework is" in refusal(f"[tags]\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        'Telework = ["x"]\nBusy = ["X"]',
        'Telework = ["ﬁn"]\nBusy = ["FIN"]',
        'Telework = ["BUSY"]',
        'Office = ["Straße"]\nHoliday = ["STRASSE"]',
    ],
)
def test_a_spelling_of_two_statuses_is_refused(text: str) -> None:
    assert "already; expected spellings of one status only" in refusal(f"[tags]\n{text}")


def test_a_spelling_may_repeat_its_own_status_and_hold_spaces_and_joiners() -> None:
    profile = parse_profile('[tags]\nBusy = ["busy", "En réunion", "می\u200cروم"]', "p")
    assert len(profile.settings.rules.spellings) == 3


@pytest.mark.parametrize(
    "address",
    [
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "ftp://example.com",
        "example.com",
        "https://",
        "https:///path",
        "https://exa mple.com",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://example.com/?",
        "https://example.com:99999",
        "https://exämple.com",
        "https://[::1",
        "https://-example.com",
        "",
    ],
)
def test_an_address_that_is_not_https_is_refused(address: str) -> None:
    assert "expected an https:// address" in refusal(f'[google]\napi_url = "{address}"')


def test_an_address_of_a_wrong_type_is_refused() -> None:
    assert "google.api_url is 5" in refusal("[google]\napi_url = 5")


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    line = refusal(f'[google]\napi_url = "https://ada:{canaries.PROXY_PASSWORD}@example.com"')
    assert "a name or a password in it" in line
    assert not canaries.found_in(line)


@pytest.mark.parametrize(
    "host", ["purecloud1234.connect.fuzer.net", "PureCloudAcme.Connect.Fuzer.Net."]
)
def test_a_private_link_is_refused_with_an_explanation(host: str) -> None:
    line = refusal(f'[connect_me]\nlink = "https://{host}/"')
    assert "is the private link" in line
    assert "https://google-calendar.connectme.io" in line


@pytest.mark.parametrize(
    "name",
    [
        "password",
        "Passwd",
        "refresh_token",
        "access-token",
        "token",
        "apiKey",
        "client_pass",
        "secret",
        "credentials",
        "my_cookie",
    ],
)
@pytest.mark.parametrize("place", ["[google]\n", "[connect_me]\n", "", "[deep.in.a.list]\n"])
def test_a_credential_is_refused_by_its_name_and_never_repeated(place: str, name: str) -> None:
    line = refusal(f'{place}"{name}" = "{canaries.REFRESH_TOKEN}"')
    assert f"{name} is a credential" in line
    assert "per person by design" in line
    assert not canaries.found_in(line)


@pytest.mark.parametrize(
    "value", [canaries.ACCESS_TOKEN, "1//0abcdef", "Bearer x", "eyJhbGciOiJ9.eyJ."]
)
def test_a_credential_is_refused_by_its_looks(value: str) -> None:
    line = refusal(f'[google]\nclient_id = "{value}"')
    assert line.startswith("google.client_id is a credential")
    assert value not in line


def test_a_misspelt_known_key_is_told_as_such() -> None:
    assert "the nearest is google.token_url" in refusal('[google]\ntoken_ur = "x"')
    assert "the nearest is google.client_secret" in refusal('[google]\nclient_secrets = "x"')


@pytest.mark.parametrize("region", GENESYS_REGIONS)
def test_a_genesys_profile_needs_region_and_client(region: str) -> None:
    text = f'{GENESYS}region = "{region}"\nclient_id = "x"'
    assert parse_profile(text, "p").purecloud.region == region


def test_a_genesys_profile_may_name_both_addresses_instead() -> None:
    addresses = 'login_url = "https://login.example.com"\napi_url = "https://api.example.com"\n'
    profile = parse_profile(f'{GENESYS}{addresses}client_id = "x"', "p")
    assert profile.purecloud.login_url == "https://login.example.com"
    with pytest.raises(ProfileError, match=r"purecloud\.region is missing"):
        parse_profile(GENESYS + addresses.partition("\n")[0] + '\nclient_id = "x"', "p")


@pytest.mark.parametrize(
    "region", ["new.pure.cloud", "Genesys.Example.COM", "xn--bcher-kva.example"]
)
def test_a_genesys_region_may_be_one_that_is_not_known_yet(region: str) -> None:
    profile = parse_profile(f'{GENESYS}region = "{region}"\nclient_id = "x"', "p")
    assert profile.purecloud.region == region.lower()


@pytest.mark.parametrize(
    "region",
    [
        "",
        "eu-west-1",
        "https://login.mypurecloud.ie",
        "mypurecloud.ie/",
        "mypurecloud.ie:443",
        "me@mypurecloud.ie",
        "my purecloud.ie",
        ".mypurecloud.ie",
        "mypurecloud.ie.",
        "my..ie",
        "-x.ie",
        "x-.ie",
        "10.0.0.1",
        "bücher.example",
        f"{'a' * 64}.ie",
        ".".join(["a" * 60] * 5),
    ],
)
def test_a_genesys_region_is_a_plain_domain(region: str) -> None:
    line = refusal(f'[purecloud]\nregion = "{region}"')
    assert "purecloud.region" in line
    assert 'such as "mypurecloud.ie"' in line


@pytest.mark.parametrize("host", ["login", "api", "apps", "streaming"])
def test_a_host_of_a_region_is_told_from_its_domain(host: str) -> None:
    line = refusal(f'[purecloud]\nregion = "{host}.mypurecloud.ie"')
    assert 'expected the domain alone: "mypurecloud.ie"' in line


def test_the_word_connect_me_means_where_the_status_is_set() -> None:
    genesys = parse_profile(f'{GENESYS}region = "mypurecloud.ie"\nclient_id = "x"', "p")
    assert Profile().party("connect-me") is Profile().status_service is Service.CONNECT_ME
    assert genesys.party("connect-me") is genesys.status_service is Service.GENESYS_CLOUD
    assert genesys.party("google") is Profile().party("google") is Service.GOOGLE
    for profile in (genesys, Profile()):
        with pytest.raises(ValueError, match="genesys"):
            profile.party("genesys-cloud")


@pytest.mark.parametrize(
    "text", ["x", "[a", "x = " + "[" * 5000, "x = " + "9" * 5000, "\ud800 = 1"]
)
def test_what_is_not_toml_is_told_in_one_line(text: str) -> None:
    assert refusal(text)


def test_the_place_in_a_broken_file_is_told() -> None:
    assert "(at line 2, column 5)" in refusal("[rules]\nx = !")


def test_found_values_are_escaped_shortened_and_without_addresses() -> None:
    assert shown("a\nb\u202e") == r'"a\nb\u202e"'
    assert len(shown("x" * 1000)) < 70
    assert shown(canaries.EMAIL) == '"…@…"'
    assert shown(10**30) == "a very large number"
    assert [shown(one) for one in (True, False, None, {}, [1])] == [
        "true", "false", "nothing", "a section", "a list of 1",
    ]  # fmt: skip


def test_the_names_of_key_and_file_cannot_break_the_line() -> None:
    with pytest.raises(ProfileError) as error:
        parse_profile('"a\\nb" = 1', "pro\nfile.toml")
    assert str(error.value).startswith(r"pro\nfile.toml: a\nb is not a known key")


def test_every_key_says_what_it_is_for() -> None:
    for key in PROFILE_KEYS:
        assert key.says.endswith("."), key.path
        assert key.expected, key.path
    assert len(LOCKABLE) == len(PROFILE_KEYS) - 1


def test_a_locked_key_keeps_the_value_of_the_profile() -> None:
    profile = parse_profile(
        '[rules]\ngap_seconds = 7\nlead_seconds = 7\n[statuses]\nBusy = "Bezet"\n'
        '[locked]\nkeys = ["rules.gap_seconds", "statuses.Busy"]',
        "p",
    )
    choices = parse_choices(
        '{"rules": {"gap_seconds": 9, "lead_seconds": 9}, '
        '"statuses": {"Busy": "x", "Office": "Kantoor"}, "sync": {"calendars": ["a"]}}',
        "s",
    )
    chosen = merged(profile, choices)
    assert (chosen.rules.gap_seconds, chosen.rules.lead_seconds) == (7, 9)
    assert (chosen.names[Status.BUSY], chosen.names[Status.OFFICE]) == ("Bezet", "Kantoor")
    assert chosen.calendars == ("a",)


def test_without_choices_the_profile_stands() -> None:
    settings = dataclasses.replace(Settings(), poll_seconds=33)
    assert merged(Profile(settings=settings), Choices()) == settings


def test_chosen_spellings_replace_those_of_their_status_but_take_none_of_the_profile() -> None:
    profile = parse_profile('[tags]\nTelework = ["Thuis"]\nBusy = ["Bezet"]', "p")
    choices = parse_choices('{"tags": {"Busy": ["THUIS", "Office", "Druk"]}}', "s")
    assert dict(merged(profile, choices).rules.spellings) == {
        "Thuis": Status.TELEWORK,
        "Druk": Status.BUSY,
    }


VALUES = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.dates()
    | st.sampled_from(["wait", "primary", "Busy", "https://example.com", "3.3.4", "08:00"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(max_size=5) | st.sampled_from(["days", "from", "to"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
NAMES = st.sampled_from(sorted({key.name for key in PROFILE_KEYS})) | st.text(max_size=8)
SECTIONS = st.sampled_from(sorted({key.section for key in PROFILE_KEYS})) | st.text(max_size=8)
DOCUMENTS = st.dictionaries(
    SECTIONS, st.dictionaries(NAMES, VALUES, max_size=3) | VALUES, max_size=3
)


def toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + "".join(f"\\U{ord(char):08X}" for char in value) + '"'
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
        case dict():
            return (
                "{" + ", ".join(f"{toml(name)} = {toml(one)}" for name, one in value.items()) + "}"
            )
        case _:
            return str(value)


@pytest.mark.untraced
@settings(max_examples=500)
@given(DOCUMENTS)
def test_any_document_is_a_profile_or_one_line(document: dict[str, object]) -> None:
    text = "\n".join(f"{toml(name)} = {toml(value)}" for name, value in document.items())
    assert_profile_or_one_line(text)


@settings(max_examples=500)
@given(st.text(alphabet=string.printable) | st.text())
def test_any_text_is_a_profile_or_one_line(text: str) -> None:
    assert_profile_or_one_line(text)


def assert_profile_or_one_line(text: str) -> None:
    try:
        assert isinstance(parse_profile(text, "profile.toml"), Profile)
    except ProfileError as error:
        line = str(error)
        assert line.startswith("profile.toml: ")
        assert line.isprintable()
        assert len(line) < 1000
        with_toml = True
        try:
            tomllib.loads(text)
        except ValueError:
            with_toml = False
        assert with_toml is not ("the file is not TOML" in line)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("", "https://google-calendar.connectme.io"),
        (GENESYS_AT.format('region = "usw2.pure.cloud"'), "https://apps.usw2.pure.cloud"),
        (
            GENESYS_AT.format('login_url = "http://127.0.0.1:9"\napi_url = "http://127.0.0.1:9"'),
            "http://127.0.0.1:9",
        ),
    ],
)
def test_there_is_a_page_where_the_status_is_set_by_hand(text: str, page: str) -> None:
    assert parse_profile(text, "profile.toml").status_page == page


def test_an_id_in_the_mapping_is_no_word() -> None:
    names = '[statuses]\nBusy = "d2390a99-8546-bad9-8f0a-219548e8aeb0"\nOffice = "Desk"\n'
    settings = parse_profile(names, "profile.toml").settings
    assert settings.words[Status.BUSY] == "Busy"
    assert settings.words[Status.OFFICE] == "Desk"
