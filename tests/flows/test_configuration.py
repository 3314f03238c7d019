"""Defaults, then the user's folder, then the environment; every mistake is named with its place and its remedy."""

import pytest

from flows.configuration import defaults, load, overlay_folder
from presswatch.errors import ConfigError

OUTLET = '[[outlet]]\nid = "x"\nname = "The X"\nkind = "newspaper"\ndomains = ["x.example"]\n'
FEED = 'feeds = [{ url = "https://feeds.example/rss" }]\n'


def test_later_layers_win_per_key(configured):
    plain = configured()
    assert (plain.settings.fetch.contact, plain.settings.fetch.per_host) == ("", 2)
    overlaid = configured('[fetch]\ncontact = "a@example.org"\nmin_delay_s = 1.5\n', x=OUTLET)
    assert overlaid.settings.fetch.contact == "a@example.org"
    assert overlaid.catalogue.by_id["x"].name == "The X"
    assert len(overlaid.catalogue.outlets) == len(plain.catalogue.outlets) + 1
    named = {
        "PRESSWATCH_FETCH__MIN_DELAY_S": "0",
        "PRESSWATCH_FETCH__ALLOW_HOSTS": '["127.0.0.1:80"]',
        "PRESSWATCH_HOME": "x",
    }
    over = configured(
        "[fetch]\nmin_delay_s = 1.5\n", environment=named | {"PRESSWATCH_FETCH__CONTACT": "no.json@example.org"}
    )
    assert over.settings.fetch.min_delay_s == 0
    assert over.settings.fetch.allow_hosts == ("127.0.0.1:80",)
    assert over.settings.fetch.contact == "no.json@example.org"


@pytest.mark.parametrize(
    ("settings", "parts"),
    [
        ("[fetch", ["settings.toml", "invalid TOML"]),
        ("[fetch]\ncontakt = 'x'", ["settings.toml", "[fetch] contakt", "no such setting", "contact"]),
        ("[fetsch]\nx = 1", ["settings.toml", "[fetsch]", "no such setting", "fetch"]),
        ("fetch = 3", ["settings.toml", "[fetch]", "table"]),
        ("[fetch]\nmin_delay_s = 'fast'", ["settings.toml", "[fetch] min_delay_s", "number", "fast"]),
        ("[fetch]\nper_host = 99", ["[fetch] per_host", "16", "99"]),
        ("[fetch]\nallow_hosts = ['127.0.0.1']", ["[fetch] allow_hosts", "host:port", "127.0.0.1"]),
        ("[fetch]\nallow_hosts = ['http://127.0.0.1:80']", ["[fetch] allow_hosts", "no host:port"]),
        ("[feeds]\noutlets = 'bbc'", ["[feeds] outlets", 'a list: ["..."]', "bbc"]),
        (
            "[feeds]\noutlets = ['agerpress']",
            ["settings.toml", "[feeds] outlets", "'agerpress'", "did you mean agerpres"],
        ),
        ("[feeds]\noutlets = ['reuters']", ["settings.toml", "[feeds] outlets", "neither feeds nor sitemaps"]),
        ("[feeds]\noutlets = ['bbc']\n[feeds]\nentry_cap = 5", ["settings.toml", "invalid TOML", "into one"]),
        ("[fetch]\nproxy = 'proxy.example:3128'", ["settings.toml", "[fetch] proxy", "http://proxy.example.org:3128"]),
        ("[fetch]\nproxy = 'socks5://proxy.example:1080'", ["[fetch] proxy", "http://proxy.example.org:3128"]),
        ("[fetch]\nproxy = 'http://proxy.example/path'", ["[fetch] proxy", "http://proxy.example.org:3128"]),
        ("[fetch]\nproxy = 3128", ["[fetch] proxy", "string", "3128"]),
        ("[fetch]\nca_file = 'company.pem'", ["[fetch] ca_file", "absolute", "company.pem"]),
        (
            "[fetch]\nca_file = '/nowhere/company.pem'",
            ["settings.toml", "[fetch] ca_file", "/nowhere/company.pem", "name one"],
        ),
        ("[fetch]\ntdm = 'obey'", ["[fetch] tdm", "'ignore'", "'metadata_only'", "'skip'", "obey"]),
        ("[display]\ntimezone = 'Bucharest'", ["[display] timezone", "Bucharest", "Europe/Bucharest"]),
    ],
)
def test_a_wrong_setting_is_named(configured, settings, parts):
    with pytest.raises(ConfigError) as refused:
        configured(settings)
    assert [part for part in parts if part not in str(refused.value)] == []


def test_a_wrong_proxy_is_named_without_its_password(configured):
    with pytest.raises(ConfigError) as refused:
        configured("[fetch]\nproxy = 'http://desk:secret@proxy.example:99999'\n")
    assert "secret" not in str(refused.value)


def test_a_company_network_can_be_set(configured, tmp_path):
    (tmp_path / "company.pem").write_text("")
    configuration = configured(
        f'[fetch]\nca_file = "{tmp_path}/company.pem"\n',
        environment={"PRESSWATCH_FETCH__PROXY": "http://desk:word@proxy.example:3128"},
    )
    assert configuration.settings.fetch.proxy == "http://desk:word@proxy.example:3128"
    assert configuration.settings.fetch.ca_file == f"{tmp_path}/company.pem"


@pytest.mark.parametrize(
    ("outlets", "parts"),
    [
        (OUTLET.replace("newspaper", "paper"), ["x.toml", "x: kind", "'newspaper'", "'paper'"]),
        (OUTLET + 'colour = "red"\n', ["x.toml", "x: colour", "no such field", "domains"]),
        (OUTLET.replace("x.example", "bbc.com"), ["domains", "bbc.com", "bbc"]),
        (OUTLET.replace("[[outlet]]", "[outlet]"), ["x.toml", "[[outlet]]", "two brackets"]),
        (OUTLET + 'languages = "en"\n', ["x.toml", "x: languages", "a list", "'en'"]),
        (
            OUTLET + FEED + OUTLET.replace('"x', '"y').replace("The X", "The Y") + FEED,
            ["y: feeds", "'https://feeds.example/rss' already belongs to x"],
        ),
    ],
)
def test_a_wrong_outlet_is_named(configured, outlets, parts):
    with pytest.raises(ConfigError) as refused:
        configured(x=outlets)
    assert [part for part in parts if part not in str(refused.value)] == []


def test_a_file_that_belongs_to_no_part_is_named(tmp_path):
    (tmp_path / "setings.toml").write_text("")
    with pytest.raises(ConfigError, match=r"setings\.toml.*settings\.toml, outlets, citations"):
        load(tmp_path, environment={})


def test_a_named_folder_must_be_there(tmp_path):
    assert overlay_folder(tmp_path, None, environment={}) == tmp_path / "config"
    assert overlay_folder(tmp_path, None, environment={"PRESSWATCH_CONFIG": str(tmp_path)}) == tmp_path
    with pytest.raises(ConfigError, match="nowhere"):
        overlay_folder(tmp_path, tmp_path / "nowhere", environment={})


def test_the_packaged_configuration_is_not_the_user_s(tmp_path):
    with pytest.raises(ConfigError, match="of your own"):
        overlay_folder(tmp_path, defaults())


def test_corrections_are_read_and_their_mistakes_named(configured, tmp_path):
    plain = configured(x=OUTLET)
    path = tmp_path / "config" / "corrections.jsonl"
    path.write_text('{"surface": "The Ex", "is": "same outlet", "outlet": "x"}\n\n')
    (*others, (name, table)) = configured().citation_tables
    assert (name, tuple(others)) == (str(path), plain.citation_tables)
    assert table["correction"] == [{"surface": "The Ex", "is": "same outlet", "outlet": "x"}]
    path.write_text('\n{"surface": "The Ex", "is": "same outlet", "outlet": "why"}\n')
    with pytest.raises(ConfigError, match=r"corrections\.jsonl: line 2: outlet: .*'why'"):
        configured()


def test_a_variable_that_would_do_nothing_is_named(tmp_path):
    """With one underscore it is no setting; what begins with no section is none of ours."""
    with pytest.raises(ConfigError, match=r"PRESSWATCH_FETCH_MIN_DELAY_S: no such variable.*two underscores"):
        load(tmp_path, environment={"PRESSWATCH_FETCH_MIN_DELAY_S": "1"})
    assert load(tmp_path, environment={"PRESSWATCH_BENCH_BASELINE": "x"}) == load(tmp_path, environment={})
