using System.Text.RegularExpressions;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;
using StaticPublication.Text.Html;

namespace StaticPublication.Importing.Senat;

/// <summary>Events and texts of a question.</summary>
internal sealed partial class SenatQuestion
{
    // What tranisreattr says of a transmission.
    private static readonly Dictionary<string, string> Transmissions = new(StringComparer.Ordinal)
    {
        ["N"] = "Réaffectation",
        ["O"] = "Réattribution",
    };

    private static void Publish(DumpRow row, string? published, List<StatedText> texts, List<StatedEvent> events)
    {
        var journal = new JournalReference(published, published is null ? null : row.Take("pagejodepot"), null, null);
        events.Add(new StatedEvent("published", journal));
        AddText(row, "txtque", TextRoles.Question, journal, texts);
    }

    // Order of events of one day: as listed here.
    private void Move(DumpRow row, List<StatedEvent> events)
    {
        if (Dates.Iso(row.Peek("datejotran")) is { } sent && Ministry(row, "mintranlib", "mintranid", sent) is { } ministry)
        {
            row.Take("datejotran");
            var how = row.Peek("tranisreattr") is { } mark ? Transmissions.GetValueOrDefault(mark) : null;
            events.Add(new StatedEvent("reattributed", On(sent)) { Ministry = ministry, Note = how });
        }

        events.Add(new StatedEvent("flagged", On(row.Day("datesignal"))));
        events.AddRange(Reminders(row).Select(day => new StatedEvent("reminded", On(day))));
    }

    // A row that recalls another may state its own day of recall in the same column, so that day counts for the recalled question only if
    // one row recalls it, or if it recalls nothing itself.
    private IEnumerable<string> Reminders(DumpRow row)
    {
        var recalls = index.RecallsOf(row.Peek("reference"), row.Peek("uuid"));
        var recallsOther = row.Peek("refquerappelee") is not null || row.Peek("uuidquerappelee") is not null;
        if (recalls.Count == 0)
        {
            return recallsOther || row.Day("daterappel") is not { } lone ? [] : [lone];
        }

        var stated = recalls.Count == 1 ? row.Day("daterappel") : null;
        return recalls.Select(recall => stated ?? recall.Published ?? recall.Stated).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static void Correct(DumpRow row, List<StatedText> texts, List<StatedEvent> events)
    {
        var corrected = row.Day("dateerr");
        var erratum = new JournalReference(corrected, corrected is null ? null : row.Take("pageerr"), null, null);
        events.Add(new StatedEvent("corrected", erratum));
        AddText(row, "txterrque", "erratum", erratum, texts);
        var published = Dates.Iso(row.Peek("datejodepot"));
        if (Dates.Iso(row.Peek("dateseance")) is { } session && (published is null || string.CompareOrdinal(session, published) >= 0))
        {
            row.Take("dateseance");
            events.Add(new StatedEvent("presented", On(session)));
        }
    }

    private void Answer(DumpRow answer, (string Type, string? Outcome) question, List<StatedText> texts, List<StatedEvent> events)
    {
        answer.Drop(SenatColumns.Dropped, "tam_reponses", report);
        if (IsBoilerplate(answer, question.Outcome))
        {
            report.Add(ImportFindings.NoAnswer, answer.Peek("txtrep")!);
            return;
        }

        var on = answer.Day("datejorep");
        var url = answer.Peek("urlrep") is { } stated && Uri.IsWellFormedUriString(stated, UriKind.Absolute) ? stated : null;
        var journal = new JournalReference(on, on is null ? null : answer.Take("pagejorep"), null, on is null ? null : url);
        answer.TakeEqual("urlrep", journal.Url);
        events.Add(new StatedEvent("answered", journal));
        AddText(answer, "txtrep", Chamber.AnswerRole(question.Type), journal, texts);
        var corrected = answer.Day("errdate");
        var erratum = new JournalReference(corrected, corrected is null ? null : answer.Take("errpage"), null, null);
        events.Add(new StatedEvent("corrected", erratum));
        AddText(answer, "txterrrep", "erratum", erratum, texts);
    }

    // Some rows of answers only say that the question has lapsed.
    private static bool IsBoilerplate(DumpRow answer, string? outcome) =>
        answer.Peek("datejorep") is null
        && SenatOutcome.EventOf(outcome) != "answered"
        && answer.Peek("txtrep") is { Length: < MaxBoilerplate } text
        && Folding.Key(HtmlText.ToPlain(text)) is var words
        && (words.Contains("caduque", StringComparison.Ordinal) || words.Contains("caducite", StringComparison.Ordinal));

    private void Close(DumpRow row, string? outcome, List<StatedEvent> events)
    {
        var (type, code) = (SenatOutcome.EventOf(outcome), row.Peek("sorquecod"));
        var known = outcome is null ? code is null : SenatOutcome.IsKnown(outcome);
        if (type == "answered" || (type is null && known))
        {
            return;
        }

        var closed = Dates.Iso(row.Peek("dattrans")) is { } moved && type == "closed" ? moved : Dates.Iso(row.Peek("datecloture"));
        if (closed is null)
        {
            report.Add(known ? ImportFindings.Closing : ImportFindings.Code, row.Peek("reference") ?? "?", outcome ?? $"sort {code}");
            return;
        }

        row.TakeEqual("datecloture", closed);
        events.Add(
            new StatedEvent(type ?? "closed", On(closed))
            {
                Code = row.Take("sorquecod"),
                Reason = outcome,
                Note = row.Take("compub"),
            }
        );
    }

    // The ministry of the last answer. Other answers keep theirs in the rest; columns of the question repeat those of the first answer.
    private StatedAttribution? Answering(DumpRow row, List<DumpRow> answers)
    {
        StatedAttribution? answering = null;
        foreach (var answer in answers)
        {
            row.TakeEqual("minreplib1", answer.Peek("minreplib"));
            row.TakeEqual("minrepid1", answer.Peek("minrepid"));
            row.TakeEqual("datejorep1", Dates.Iso(answer.Peek("datejorep")));
        }

        if (answers.FindLast(answer => answer.Peek("minreplib") is not null) is { } last)
        {
            var on = Dates.Iso(last.Peek("datejorep"));
            answering = new StatedAttribution(Ministry(last, "minreplib", "minrepid", on)!, On(on));
            answers.ForEach(answer => answer.TakeEqual("minreplib", answering.Ministry.Name));
        }

        return answering
            ?? (
                Dates.Iso(row.Peek("datejorep1")) is { } first && Ministry(row, "minreplib1", "minrepid1", first) is { } ministry
                    ? new StatedAttribution(ministry, On(first))
                    : null
            );
    }

    private static void AddText(DumpRow row, string column, string role, JournalReference journal, List<StatedText> texts)
    {
        if (row.Take(column) is { } html)
        {
            texts.Add(new StatedText(role, WithLines(html), journal));
        }
    }

    // Old rows are plain text whose lines are paragraphs.
    private static string WithLines(string html) =>
        html.Contains('\n', StringComparison.Ordinal) && !Block().IsMatch(html)
            ? html.Replace("\n", "<br>", StringComparison.Ordinal)
            : html;

    private static JournalReference On(string? day) => new(day, null, null, null);

    [GeneratedRegex(@"<(?:p|br|div|table|li)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
