using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>Converts a row of a dump, with its answers, to a question.</summary>
internal sealed partial class SenatQuestion(SenatChamber chamber, SenatIndex index, ImportReport report)
{
    // A longer text is an answer whatever it says.
    private const int MaxBoilerplate = 200;

    private static readonly string[] Identity = ["natquecod", "legislature", "numero"];

    /// <summary>Returns null if the row has no legislature, nature and number.</summary>
    public OfficialQuestion? Read(DumpRow row, IReadOnlyList<DumpRow> answers)
    {
        var (type, number) = (row.Peek("natquecod"), row.Peek("numero"));
        if (SenatIndex.Legislature(row.Peek("legislature")) is not { } legislature || type is null || !OfficialQuestion.IsNumber(number))
        {
            report.Add(ImportFindings.Identity, $"{row.Peek("reference") ?? row.Peek("id") ?? "?"}", "no legislature, nature or number");
            return null;
        }

        if (!chamber.Ensure(type, index.Label("naturequestion", type)))
        {
            report.Add(ImportFindings.Code, row.Peek("reference") ?? number!, $"nature {type}");
        }

        row.Drop(SenatColumns.Dropped, "tam_questions", report);
        foreach (var column in Identity)
        {
            row.Take(column);
        }

        var reference = row.Take("reference");
        var question = new OfficialQuestion
        {
            Chamber = chamber,
            Type = type,
            Number = number!,
            Legislature = legislature,
            Reference = reference,
            RecordId = index.IdOf(reference),
            Title = row.Take("titre"),
            Inferred = Dates.Iso(row.Peek("datejodepot")) is null ? Inferred(reference) : null,
            Heading = row.Take("rubrique"),
            Analyses = [.. new[] { row.Take("renvoi1"), row.Take("renvoi2"), row.Take("renvoi3") }.OfType<string>()],
            Keywords = Keywords(row),
            Author = Author(row),
        };
        return WithLife(question, row, [.. answers.OrderBy(answer => answer.Peek("datejorep"), StringComparer.Ordinal)]);
    }

    private OfficialQuestion WithLife(OfficialQuestion question, DumpRow row, List<DumpRow> answers)
    {
        var outcome = index.Label("sortquestion", row.Peek("sorquecod"));
        var published = row.Day("datejodepot");
        var (texts, events) = (new List<StatedText>(), new List<StatedEvent>());
        Publish(row, published, texts, events);
        Move(row, events);
        Correct(row, texts, events);
        answers.ForEach(answer => Answer(answer, (question.Type, outcome), texts, events));
        Close(row, outcome, events);
        return question with
        {
            Asked = Ministry(row, "mindepotlib", "mindepotid", published),
            Attributed = [.. events.Where(e => e.Ministry is not null).Select(e => new StatedAttribution(e.Ministry!, e.Journal))],
            Answering = Answering(row, answers),
            Events = Sorted(events),
            Texts = texts,
            Relations = Relations(row),
            JointAnswer = answers.Select(answer => answer.Peek("idrepunique")).FirstOrDefault(mark => mark is not null),
            Rest = Rest(row, outcome, answers),
        };
    }

    private static List<StatedEvent> Sorted(IEnumerable<StatedEvent> events) =>
        [.. events.Where(e => e.Journal.On is not null).OrderBy(e => e.Journal.On, StringComparer.Ordinal)];

    /// <summary>The month of publication that a reference holds.</summary>
    internal static PublicationDate? Inferred(string? reference) =>
        reference is not null && SenatChamber.MonthOf(reference) is { } month
            ? new PublicationDate(month, "Mois que donne la référence du Sénat", true)
            : null;

    private static StatedAuthor? Author(DumpRow row)
    {
        var matricule = row.Take("matricule");
        var name = string.Join(' ', new[] { row.Take("prenom"), row.Take("nom") }.OfType<string>());
        return matricule is null && name.Length == 0
            ? null
            : new StatedAuthor(matricule, name.Length == 0 ? null : name, Group(row), row.Take("circonscription"));
    }

    // The mark of membership (-A, -R) is printed after the code of the group.
    private static string? Group(DumpRow row)
    {
        var group = row.Take("groupe");
        return group is null ? null : group + row.Take("ratgrp");
    }

    private StatedMinistry? Ministry(DumpRow row, string label, string number, string? on)
    {
        if (row.Peek(label) is not { } printed)
        {
            return null;
        }

        row.Take(label);
        var name = SenatMinistries.Spaced(printed);
        return new StatedMinistry(null, name, null, index.Ministries.Of(row.Peek(number), name, on));
    }

    private List<string> Keywords(DumpRow row)
    {
        var keywords = new List<string>();
        var known = true;
        foreach (var code in row.Peek("themes")?.Split('#', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (index.Label("the", code) is { } theme)
            {
                keywords.Add(theme);
            }
            else
            {
                known = false;
                report.Add(ImportFindings.Code, row.Peek("reference") ?? "?", $"theme {code}");
            }
        }

        if (known)
        {
            row.Take("themes");
        }

        if (row.Take("thecrible") is { } crible)
        {
            keywords.Add(crible);
        }

        return keywords;
    }

    private List<StatedRelation> Relations(DumpRow row)
    {
        var related = new List<StatedRelation>();
        Relate(row.Peek("refquerappelee") ?? index.ReferenceOf(row.Peek("uuidquerappelee")), null);
        Relate(index.ReferenceOf(row.Peek("uuidtransori")), "dattransori");
        Relate(index.ReferenceOf(row.Peek("uuidtrans")), "dattrans");
        return related;

        void Relate(string? reference, string? day)
        {
            if (reference is null)
            {
                return;
            }

            var on = day is null ? null : row.Day(day);
            var target = index.IdOf(reference) ?? SenatChamber.UrlOf(reference);
            related.Add(new StatedRelation(target, target is null ? $"Question {reference}" : null, on));
        }
    }

    private List<StatedLeaf> Rest(DumpRow row, string? outcome, List<DumpRow> answers)
    {
        var rest = row.Rest().Select(leaf => leaf.Path == "id" ? leaf with { Path = SenatColumns.Key } : leaf).ToList();
        if (outcome is not null && rest.Exists(leaf => leaf.Path == "sorquecod"))
        {
            rest.Add(new StatedLeaf("sorquelib", outcome));
        }

        if (index.Label("etatquestion", row.Peek("etaquecod")) is { } state)
        {
            rest.Add(new StatedLeaf("etaquelib", state));
        }

        foreach (var (rank, answer) in answers.Index())
        {
            rest.AddRange(answer.Rest(answers.Count == 1 ? SenatColumns.Answer : $"{SenatColumns.Answer[..^1]}[{rank}]."));
        }

        return rest;
    }
}
