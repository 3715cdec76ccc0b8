"""Asks PostgreSQL (its configuration `danish`) and SQLite (FTS5) what the bench `search` asked Genlyd.

    python3 beside.py TEXTS.jsonl ASKED.jsonl

PostgreSQL is started for the occasion from /usr/lib/postgresql, in a folder of its own, as the user `postgres`. Each answer is
what a page of results needs: how many there are (10,000 at most are counted, as Genlyd does), and the best twenty with a snippet.
Neither relaxes a question that no text meets.
"""

import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

COUNTED = 10_000
SHOWN = 20


def told(seconds):
    return f"{seconds * 1e3:.2f} ms"


def measure(questions, ask):
    print(f"{'':<28} {'median':>9} {'p99':>9} {'longest':>9} {'stories':>9}")
    for line in questions:
        times, found = [], 0
        for question in line["questions"]:
            start = time.perf_counter()
            found += ask(question)
            times.append(time.perf_counter() - start)
        times.sort()
        at = lambda hundredth: told(times[(len(times) - 1) * hundredth // 100])
        stories = found // max(1, len(times))
        print(f"{line['kind']:<28} {at(50):>9} {at(99):>9} {at(100):>9} {stories:>9}", flush=True)


def texts(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def sqlite(texts_path, questions, folder):
    path = os.path.join(folder, "fts.sqlite")
    base = sqlite3.connect(path)
    base.executescript(
        """
        PRAGMA journal_mode = WAL;
        CREATE VIRTUAL TABLE stories USING fts5(title, text, tokenize = "unicode61 remove_diacritics 0", prefix = '3 4');
        """
    )
    busy, start = time.process_time(), time.perf_counter()
    base.executemany(
        "INSERT INTO stories(title, text) VALUES (?, ?)",
        ((text["title"], text["text"]) for text in texts(texts_path)),
    )
    base.commit()
    base.execute("INSERT INTO stories(stories) VALUES ('optimize')")
    base.commit()
    took, busy = time.perf_counter() - start, time.process_time() - busy
    size = os.path.getsize(path) / 1e6
    print(f"\nSQLite {sqlite3.sqlite_version} FTS5: built in {took:.2f} s, {busy:.2f} CPU s, {size:.1f} MB with the texts")

    def query(question):
        if question.startswith('"'):
            return question
        words = question.split()
        return " ".join('"' + word.rstrip("*").replace('"', '""') + '"' + ("*" if word.endswith("*") else "") for word in words)

    def ask(question):
        if not question:
            shown = base.execute(f"SELECT rowid, title FROM stories ORDER BY rowid LIMIT {SHOWN}").fetchall()
            return len(shown)
        matched = query(question)
        (all_of_them,) = base.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM stories WHERE stories MATCH ? LIMIT {COUNTED})", [matched]
        ).fetchone()
        base.execute(
            "SELECT rowid, title, snippet(stories, 1, '[', ']', '…', 32) FROM stories WHERE stories MATCH ? "
            f"ORDER BY bm25(stories, 2.0, 1.0) LIMIT {SHOWN}",
            [matched],
        ).fetchall()
        return all_of_them

    measure(questions, ask)
    base.close()


class Postgres:
    def __init__(self, folder):
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = os.path.join(folder, "postgres")
        os.makedirs(self.folder)
        shutil.chown(self.folder, "postgres", "postgres")
        os.chmod(folder, 0o755)
        self.run(f"{self.programs}/initdb", "-D", self.folder, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
        settings = (
            f"-k {self.folder} -h '' -c shared_buffers=4GB -c work_mem=256MB -c maintenance_work_mem=1GB "
            "-c fsync=off -c autovacuum=off -c jit=off"
        )
        log = os.path.join(self.folder, "log")
        self.run(f"{self.programs}/pg_ctl", "-D", self.folder, "-o", settings, "-l", log, "-w", "start")

    def run(self, *words):
        subprocess.run(["runuser", "-u", "postgres", "--", *words], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def busy(self):
        ticks = 0
        for stat in glob.glob("/proc/[0-9]*/stat"):
            try:
                name, _, after = open(stat).read().partition(" (")[2].rpartition(") ")
            except OSError:
                continue
            if name.startswith("postgres"):
                ticks += sum(int(number) for number in after.split()[11:15])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.run(f"{self.programs}/pg_ctl", "-D", self.folder, "-m", "fast", "-w", "stop")


def postgres(texts_path, questions, folder):
    import psycopg

    server = Postgres(folder)
    try:
        with psycopg.connect(host=server.folder, user="postgres", dbname="postgres", autocommit=True) as base:
            told_version = base.execute("SHOW server_version").fetchone()[0].split()[0]
            busy, start = server.busy(), time.perf_counter()
            base.execute(
                "CREATE TABLE stories (id serial PRIMARY KEY, title text, text text, found tsvector GENERATED ALWAYS AS ("
                "setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', text), 'B')) STORED)"
            )
            with base.cursor().copy("COPY stories (title, text) FROM STDIN") as copy:
                for text in texts(texts_path):
                    copy.write_row((text["title"], text["text"]))
            base.execute("CREATE INDEX ON stories USING gin (found)")
            base.execute("ANALYZE stories")
            took, busy = time.perf_counter() - start, server.busy() - busy
            (size,) = base.execute("SELECT pg_total_relation_size('stories')").fetchone()
            print(
                f"\nPostgreSQL {told_version} danish: built in {took:.2f} s, {busy:.2f} CPU s, "
                f"{size / 1e6:.1f} MB with the texts"
            )

            def ask(question):
                if not question:
                    shown = base.execute(f"SELECT id, title FROM stories ORDER BY id LIMIT {SHOWN}").fetchall()
                    return len(shown)
                made, matched = ("websearch_to_tsquery('danish', %s)", question)
                if question.endswith("*"):
                    made, matched = ("to_tsquery('danish', %s)", "'" + question.rstrip("*").replace("'", "''") + "':*")
                (all_of_them,) = base.execute(
                    f"SELECT count(*) FROM (SELECT 1 FROM stories WHERE found @@ {made} LIMIT {COUNTED}) AS counted",
                    [matched],
                ).fetchone()
                base.execute(
                    "SELECT id, title, ts_headline('danish', text, query) FROM (SELECT id, title, text, query FROM stories, "
                    f"{made} AS query WHERE found @@ query ORDER BY ts_rank(found, query) DESC LIMIT {SHOWN}) AS best",
                    [matched],
                ).fetchall()
                return all_of_them

            measure(questions, ask)
    finally:
        server.stop()


def main():
    texts_path, asked = sys.argv[1:3]
    with open(asked, encoding="utf-8") as lines:
        questions = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        sqlite(texts_path, questions, folder)
    with tempfile.TemporaryDirectory() as folder:
        postgres(texts_path, questions, folder)


main()
