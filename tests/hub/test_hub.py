"""A shared server as an organisation would run it: everybody has notebooks of their own, and nobody reads another's.

The people are users of a machine within the machine, and the hub is started by our own command with our own settings.
``HUB_PEOPLE=20 python3 start.py test tests/hub`` has a whole room arrive at once, and prints what that takes.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from at_the_hub import Person
from shared_machine import ROOT, until

KEPT = "my-workbook.json"


@pytest.fixture
def victim(room):
    return room[-2]


@pytest.fixture
def curious(room):
    return room[-1]


def run_inside(shared, *words, said=""):
    inside = ["nsenter", f"--mount=/proc/{shared.inside.pid}/ns/mnt", *words]
    return subprocess.run(inside, input=said, capture_output=True, text=True, check=False)


def command(shared, *words):
    done = subprocess.run(
        shared.command(*words), cwd="/", env=shared.environment(), capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_everybody_who_arrives_at_once_has_what_they_wrote_in_a_file_of_their_own(room, shared):
    for person in room:
        assert person.said["acked"] == 1
        assert not person.said.get("problem")
        kept = json.loads(shared.file(f"/home/{person.name}/{KEPT}").read_text())
        assert kept["exercises"]["dream-big"]["answers"] == {"dream": person.secret}


def test_nobodys_folder_holds_a_word_of_anybody_elses(room, shared):
    for person in room:
        found = subprocess.run(
            ["grep", "-rl", "would like a garden", shared.file(f"/home/{person.name}")],
            capture_output=True,
            text=True,
            check=False,
        )
        for path in found.stdout.split():
            assert set(re.findall(r"person-\d+(?= would)", Path(path).read_text(errors="replace"))) == {person.name}, (
                path
            )


def test_what_a_person_keeps_can_be_read_by_them_alone(room, shared):
    for person in room:
        home = shared.file(f"/home/{person.name}")
        kept = home / KEPT
        assert home.stat().st_mode & 0o777 == 0o700
        assert kept.stat().st_mode & 0o777 == 0o600
        assert kept.stat().st_uid == home.stat().st_uid != 0


def test_somebody_elses_answers_cannot_be_had_by_their_address(victim, curious):
    through_the_hub = f"{curious.machine.address}/user/{victim.name}/"
    for at in (victim.own, through_the_hub):
        for path in (f"contents/{KEPT}", "contents/", "kernels", "sessions"):
            answer = curious.ask("GET", path, at=at)
            assert answer.status_code in (403, 404), answer.text
            assert victim.secret not in answer.text
    for address in (f"{victim.own}lab", f"{victim.own}files/{KEPT}", f"{through_the_hub}files/{KEPT}"):
        answer = curious.browser.get(address, timeout=60)
        assert answer.status_code in (403, 404), address
        assert victim.secret not in answer.text


def test_somebody_elses_server_cannot_be_had_past_the_hub(victim, curious, shared):
    [port] = {
        there.laddr.port
        for process in shared.processes(victim.name)
        if "jupyterhub.singleuser" in process.cmdline()
        for there in process.net_connections()
        if there.status == "LISTEN" and there.laddr.ip == "127.0.0.1"
    }
    address = f"http://127.0.0.1:{port}/user/{victim.name}/api/contents/{KEPT}"
    tried = f"import urllib.request as u\nu.urlopen({address!r})"
    assert curious.kernel.value(tried) == "HTTPError"


def test_a_kernel_reaches_no_file_and_no_process_of_anybody_else(victim, curious, shared):
    home = f"/home/{victim.name}"
    own = [process.pid for process in shared.processes(victim.name)]
    assert own
    for code in (
        f"open('{home}/{KEPT}')",
        f"open('{home}/{KEPT}', 'a')",
        f"import os; os.listdir('{home}')",
        f"os.listdir('{home}/.local/share/jupyter/runtime')",
        f"import shutil; shutil.rmtree('{home}')",
        *(f"open('/proc/{pid}/environ').read()" for pid in own),
        *(f"os.kill({pid}, 9)" for pid in own),
        "open('/var/lib/workbook-hub/hub.sqlite')",
        "open('/var/lib/workbook-hub/cookie-secret')",
        "os.setuid(0)",
    ):
        assert curious.kernel.value(code) == "PermissionError", code


def test_a_kernel_cannot_be_listened_to_over_the_network(victim, curious, shared):
    where = json.loads(curious.kernel.value("import ipykernel; print(open(ipykernel.get_connection_file()).read())"))
    assert where["transport"] == "ipc"
    assert where["ip"].startswith(f"/home/{curious.name}/")


def test_the_hub_tells_nobody_about_anybody_else_and_has_no_administrator(victim, curious):
    assert curious.hub("GET", f"users/{victim.name}").status_code in (403, 404)
    assert curious.hub("DELETE", f"users/{victim.name}/server").status_code in (403, 404)
    assert curious.hub("POST", f"users/{victim.name}/tokens", json={}).status_code in (403, 404)
    listed = curious.hub("GET", "users")
    assert listed.status_code == 403 or [one["name"] for one in listed.json()] == [curious.name]
    assert not curious.hub("GET", "user").json()["admin"]


def test_a_request_without_the_pages_own_mark_is_refused(curious):
    forged = curious.browser.put(f"{curious.own}api/contents/forged.txt", json={"type": "file"}, timeout=60)
    assert forged.status_code == 403
    assert curious.ask("GET", "contents/forged.txt").status_code == 404


def test_the_course_is_the_same_for_everybody_and_nobody_can_change_it(room, curious, shared):
    for person in room:
        assert shared.file(f"/home/{person.name}/course").readlink() == ROOT / "notebooks"
        assert person.notebook["writable"] is False
    before = (ROOT / "notebooks" / "dream-big.ipynb").read_bytes()
    for code in (
        "open('course/dream-big.ipynb', 'a')",
        "open('course/new.ipynb', 'w')",
        "import os; os.remove('course/dream-big.ipynb')",
        f"open({str(ROOT / 'exercises' / 'dream-big.yaml')!r}, 'a')",
    ):
        assert curious.kernel.value(code) == "PermissionError", code
    model = {"type": "notebook", "content": curious.notebook["content"]}
    assert curious.ask("PUT", "contents/course/dream-big.ipynb", json=model).status_code >= 400
    assert curious.ask("DELETE", "contents/course/dream-big.ipynb").status_code >= 400
    assert (ROOT / "notebooks" / "dream-big.ipynb").read_bytes() == before


def test_a_notebook_of_ones_own_is_saved_without_what_it_showed(curious):
    content = json.loads(json.dumps(curious.notebook["content"]))
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "something private"}]
    saved = curious.ask("PUT", "contents/mine.ipynb", json={"type": "notebook", "content": content})
    assert saved.status_code == 201
    assert "something private" not in curious.ask("GET", "contents/mine.ipynb").text


def test_who_asks_for_too_much_memory_is_told_and_goes_on(curious):
    assert curious.kernel.value("much = bytearray(2 * 1024 ** 3)") == "MemoryError"
    assert curious.kernel.value("print('still here')") == "still here"


@pytest.mark.parametrize(("mode", "why"), [(0o700, "cannot read the workbook in"), (0o777, "could change")])
def test_a_course_that_others_cannot_read_or_could_change_is_not_served(shared, mode, why):
    course = Path(tempfile.mkdtemp())
    (course / "workbook").symlink_to(ROOT / "workbook")
    course.chmod(mode)
    look = f"from pathlib import Path; from workbook import hub; hub.ROOT = Path('{course}'); hub._check_course()"
    said = run_inside(shared, "env", f"PYTHONPATH={ROOT}", sys.executable, "-c", look).stderr
    assert f"{why} {course}" in said
    shutil.rmtree(course)


def test_only_the_people_of_the_workbook_come_in_and_only_with_their_password(shared, room):
    run_inside(shared, "useradd", "bookkeeper")
    run_inside(shared, "chpasswd", said="bookkeeper:right-word\nroot:right-word\n")
    shared.people |= {"bookkeeper": "right-word", "root": "right-word"}
    for name in ("bookkeeper", "root"):
        assert Person(shared, name).sign_in().status_code == 403
    assert Person(shared, room[0].name).sign_in("wrong-word").status_code == 403


def test_the_door_says_who_can_read_what_is_kept_here(shared):
    door = Person(shared, min(shared.people)).browser.get(f"{shared.address}/hub/login", timeout=60)
    assert "The people who run the machine can." in door.text


def test_a_server_that_nobody_uses_stops_by_itself_and_loses_nothing(room, shared):
    left = room[0]
    left.kernel.socket.close()
    until(lambda: not shared.processes(left.name))
    until(left.is_stopped)
    kept = shared.file(f"/home/{left.name}/{KEPT}").read_text()
    assert left.secret in kept


def test_what_it_takes_is_measured(room, shared, capsys):
    megabytes = [shared.megabytes(person.name) for person in room[1:]]
    waited = [person.waited for person in room]
    with capsys.disabled():
        print(  # noqa: T201 - measured for a person to read
            f"\n{len(room)} people at once on {os.cpu_count()} processors: JupyterLab was there after "
            f"{min(waited):.0f} to {max(waited):.0f} s (median {statistics.median(waited):.0f}); each took "
            f"{min(megabytes):.0f} to {max(megabytes):.0f} MB (median {statistics.median(megabytes):.0f}); "
            f"the hub and its proxy {shared.megabytes_of_the_hub():.0f} MB."
        )
    assert all(megabytes)


def test_everybody_can_stop_their_server_and_then_nothing_of_it_runs(room, shared):
    for person in room[1:]:
        assert person.hub("DELETE", f"users/{person.name}/server").status_code in (202, 204)
    for person in room[1:]:
        until(person.is_stopped)
        until(lambda name=person.name: not shared.processes(name))


def test_a_person_is_removed_with_all_that_they_kept_and_nobody_else_is(room, shared):
    gone, stays = room[0].name, room[1].name
    assert command(shared, "remove", gone)[0] == 0
    assert not shared.file(f"/home/{gone}").exists()
    assert shared.file(f"/home/{stays}/{KEPT}").exists()
    failed, said = command(shared, "remove", stays, "root")
    assert (failed, "“root” is not one of this server’s people" in said) == (1, True)
    assert shared.file(f"/home/{stays}/{KEPT}").exists()
