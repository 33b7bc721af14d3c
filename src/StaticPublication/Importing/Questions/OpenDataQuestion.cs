using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Questions;

/// <summary>Reads a question of the open data, in JSON or XML, legislatures XIV to XVII. All of them use the same names.</summary>
internal static partial class OpenDataQuestion
{
    /// <summary>Returns null if there is neither an official identifier nor a number, a type and a legislature.</summary>
    public static OfficialQuestion? Read(Stated source, ImportReport report)
    {
        if (Identity(source, report) is not var (legislature, type, number))
        {
            return null;
        }

        var attributed = Attributions(source);
        var texts = Texts(source, Chamber.AnswerRole(type)).ToList();
        var lead = Questions.HeadingLead.Of(source, "indexationAN.teteAnalyse");
        var question = new OfficialQuestion
        {
            Type = type,
            Number = number,
            Legislature = legislature,
            Heading = source.Take("indexationAN.rubrique"),
            HeadingLead = lead,
            Analyses =
            [
                .. source.TakeAll("indexationAN.analyses.analyse"),
                .. source.TakeAll("indexationAN.ANALYSE.ANA"),
                .. source.TakeAll("indexationAN.analyses.ANA"),
            ],
            Author = Author(source),
            Asked = Ministry(source, "minInt"),
            Attributed = attributed,
            Texts = texts,
            Events = OpenDataEvents.Read(source, attributed, texts),
        };
        return question with { Rest = [.. source.Leaves(untakenOnly: true)] };
    }

    private static (int Legislature, string Type, string Number)? Identity(Stated source, ImportReport report)
    {
        var uid = source.Peek("uid");
        if (uid is not null && Uid().Match(uid) is { Success: true } match)
        {
            source.Take("uid");
            var (legislature, type, number) = (
                int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups[2].Value,
                match.Groups[3].Value
            );
            TakeEqual(source, "identifiant.legislature", match.Groups[1].Value, (uid, report));
            TakeEqual(source, "identifiant.numero", number, (uid, report));
            TakeEqual(source, "type", type, (uid, report));
            return (legislature, type, number);
        }

        var (stated, kind, rank) = (source.Peek("identifiant.legislature"), source.Peek("type"), source.Peek("identifiant.numero"));
        if (
            kind is not ("QE" or "QG" or "QOSD")
            || OfficialQuestion.LegislatureOf(stated) is not { } known
            || !OfficialQuestion.IsNumber(rank)
        )
        {
            return null;
        }

        report.Add(ImportFindings.Identity, $"{kind} {rank}", "no uid");
        return (known, source.Take("type") ?? kind, source.Take("identifiant.numero") ?? rank!);
    }

    private static void TakeEqual(Stated source, string path, string value, (string Uid, ImportReport Report) record)
    {
        if (source.Peek(path) == value)
        {
            source.Take(path);
        }
        else if (source.Peek(path) is { } other)
        {
            record.Report.Add(ImportFindings.Identity, record.Uid, $"{path} says {other}");
        }
    }

    // References stay in the rest as printed, because only the authorities can turn them into names.
    private static StatedAuthor? Author(Stated source)
    {
        var reference = source.Peek("auteur.identite.acteurRef");
        var name = string.Join(
            ' ',
            new[]
            {
                source.Take("auteur.identite.civ"),
                source.Take("auteur.identite.prenom"),
                source.Take("auteur.identite.nom"),
            }.OfType<string>()
        );
        var group = source.Take("auteur.groupe.developpe") ?? source.Take("auteur.groupe.abrege");
        return reference is null && name.Length == 0 ? null : new StatedAuthor(reference, name.Length == 0 ? null : name, group, null);
    }

    private static List<StatedAttribution> Attributions(Stated source)
    {
        var attributions = new List<StatedAttribution>();
        foreach (var node in source.All("minAttribs.minAttrib"))
        {
            if ((Ministry(node, "denomination") ?? Ministry(node, null)) is { } ministry)
            {
                // The first attribution is not an event, and only events have a place for a page.
                attributions.Add(
                    new StatedAttribution(
                        ministry,
                        attributions.Count == 0 ? OpenDataEvents.JournalDay(node) : OpenDataEvents.Journal(node)
                    )
                );
            }
        }

        return attributions;
    }

    private static StatedMinistry? Ministry(Stated source, string? path)
    {
        var node = path is null ? source : source.All(path).FirstOrDefault();
        if (node is null)
        {
            return null;
        }

        var title = node.Peek("developpe");
        var name = node.Take("abrege") ?? node.Take("developpe");
        return name is null ? null : new StatedMinistry(node.Peek("organeRef"), name, title);
    }

    private static IEnumerable<StatedText> Texts(Stated source, string answerRole)
    {
        foreach (
            var (list, item, role, errata) in new[]
            {
                ("textesQuestion", "texteQuestion", "question", "erratumQuestion"),
                ("textesReponse", "texteReponse", answerRole, "erratumReponse"),
            }
        )
        {
            // The first text is the original; texts printed after it are errata.
            var printed = role;
            foreach (var node in source.All($"{list}.{item}"))
            {
                if ((node.Take("texte") ?? node.Take("#text")) is { } html)
                {
                    yield return new StatedText(printed, html, OpenDataEvents.Journal(node));
                    printed = "erratum";
                }
            }

            foreach (var node in source.All(errata).Concat(source.All($"{list}.{errata}")))
            {
                if (node.Take("texte") is { } html)
                {
                    yield return new StatedText("erratum", html, OpenDataEvents.Journal(node));
                }
            }
        }
    }

    [GeneratedRegex(@"^QANR5L(\d{1,2})(QE|QG|QOSD)(\d+)$")]
    private static partial Regex Uid();
}
