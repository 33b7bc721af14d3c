#!/usr/bin/env python3
"""Turn normalised records (NDJSON, as a synthetic corpus has them) into archives shaped like the official ones.

usage: make_official_archive.py RECORDS_FOLDER TARGET.zip [--form files|big]

RECORDS_FOLDER holds <name>.ndjson files. "files" writes one JSON a question (legislatures XVI and XVII), "big" one JSON for all
(legislature XIV). Authors and ministries keep their names through invented references (PA…, no PO…), so the importer
meets actors that it cannot name, as it does in real life. Same records: same bytes.
"""
import argparse, glob, html, json, os, re, zipfile

ap = argparse.ArgumentParser()
ap.add_argument("records")
ap.add_argument("target")
ap.add_argument("--form", choices=("files", "big"), default="files")
a = ap.parse_args()
references = {}


def reference(author):
    return references.setdefault(author, f"PA{900000 + len(references)}")


def to_html(markdown):
    """Paragraphs as the official texts have them: <br><br>, with tables and lists as markup."""
    blocks = []
    for block in markdown.split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("|"):
            rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in lines if not re.match(r"\|\s*---", line)]
            cell = lambda tag, row: "".join(f"<{tag} align='center'>{html.escape(c, False)}</{tag}>" for c in row)
            blocks.append("<!-- DEBTAB --><table border='1'>" + "".join(f"<tr>{cell('td' if i else 'th', row)}</tr>" for i, row in enumerate(rows)) + "</table><!-- FINTAB -->")
        elif lines[0].startswith("- "):
            blocks.append("<ul>" + "".join(f"<li>{html.escape(line[2:], False)}" for line in lines) + "</ul>")
        else:
            blocks.append(html.escape(block, False))
    return "<br><br>".join(blocks)


def journal(on, page=None):
    return {"typeJO": "JO_QUESTION", "dateJO": on, "pageJO": page, "numJO": None, "urlLegifrance": None, "referenceNOR": None}


def ministry(slug):
    name = slug.replace("-", " ").capitalize()
    return {"abrege": name, "developpe": f"Ministère {name}"}


def official(record):
    number, events = record["number"], record.get("events", [])
    dated = lambda kind: [event for event in events if event["type"] == kind]
    texts = {text["role"]: text["markdown"] for text in record.get("texts", [])}
    published, answered = dated("published")[0], dated("answered")
    author = record["authors"][0]
    author = author if isinstance(author, dict) else {"author": author}
    ref = lambda value: value["ministry"] if isinstance(value, dict) else value
    ministries = record.get("ministries", {})
    attributions = [(published["on"], ref(ministries.get("asked", "interieur")))] + [(e["on"], ref(e["ministry"])) for e in dated("reattributed")]
    closing = dated("withdrawn") + dated("lapsed") + dated("closed")
    return {"uid": f"QANR5L14QE{number}", "identifiant": {"numero": number, "regime": "5eme Republique", "legislature": "14"}, "type": "QE",
            "indexationAN": {"rubrique": record.get("heading"), "teteAnalyse": None, "analyses": {"analyse": record["title"]}},
            "auteur": {"identite": {"acteurRef": reference(author["author"]), "mandatRef": "PM1"}, "groupe": {"organeRef": "PO1", "abrege": "G", "developpe": author.get("group")}},
            "minInt": ministry(attributions[0][1]),
            "minAttribs": {"minAttrib": [{"infoJO": journal(on), "denomination": ministry(slug)} for on, slug in attributions] if len(attributions) > 1
                           else {"infoJO": journal(published["on"]), "denomination": ministry(attributions[0][1])}},
            "textesQuestion": {"texteQuestion": {"infoJO": journal(published["on"], published.get("page")), "texte": to_html(texts.get("question", ""))}},
            "textesReponse": {"texteReponse": {"infoJO": journal(answered[0]["on"], answered[0].get("page")), "texte": to_html(texts["answer"])}} if answered and "answer" in texts else None,
            "cloture": {"codeCloture": "REP_PUB", "libelleCloture": "Réponse publiée", "dateCloture": answered[0]["on"], "infoJO": journal(answered[0]["on"])} if answered
            else {"codeCloture": closing[0].get("code", "AUTRE"), "libelleCloture": closing[0].get("reason", "Retrait"), "dateCloture": closing[0]["on"], "infoJO": None} if closing else None,
            "signalement": {"infoJO": journal(dated("flagged")[0]["on"])} if dated("flagged") else None,
            "renouvellements": {"renouvellement": [{"infoJO": journal(e["on"])} for e in dated("renewed")]} if dated("renewed") else None}


def records():
    for path in sorted(glob.glob(os.path.join(a.records, "*.ndjson"))):
        with open(path, encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                if record["kind"] == "question-ecrite":
                    yield record


def entry(name):
    info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


with zipfile.ZipFile(a.target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
    if a.form == "files":
        for record in records():
            question = official(record)
            wrapped = {"question": {"@xmlns": "http://schemas.assemblee-nationale.fr/referentiel", "@xsi:type": "QuestionEcrite_Type", **question}}
            archive.writestr(entry(f"json/{question['uid']}.json"), json.dumps(wrapped, ensure_ascii=True), compresslevel=1)
    else:
        with archive.open(entry("Questions_ecrites_XIV.json"), "w", force_zip64=True) as big:
            big.write(b'{"questionsEcrites": {"question": [')
            for rank, record in enumerate(records()):
                big.write((",\n" if rank else "").encode() + json.dumps(official(record), ensure_ascii=False).encode())
            big.write(b"]}}")
