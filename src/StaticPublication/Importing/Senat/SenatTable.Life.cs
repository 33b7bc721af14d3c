using System.Globalization;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>Events of the questions of an extract.</summary>
internal sealed partial class SenatTable
{
    private const string Unknown = "Jour non donné par l’extrait ; au plus tard le";

    // The last day of the extract that is read.
    private string? lastDay;

    // The extract says what became of a question, and not when: it was so on the last day that the extract speaks of.
    private void Close(string? sort, string reference, List<StatedEvent> events)
    {
        var type = SenatOutcome.EventOf(sort);
        if (type is not ("lapsed" or "withdrawn" or "closed"))
        {
            return;
        }

        report.Add(ImportFindings.Closing, reference, sort);
        if (lastDay is { } day)
        {
            var known = string.Create(CultureInfo.InvariantCulture, $"{Unknown} {day}");
            events.Add(new StatedEvent(type, new JournalReference(day, null, null, null)) { Reason = sort, Note = known });
        }
    }

    private string? LastDay(SourceFile file, TextEncoding encoding, char separator)
    {
        using var text = encoding.OpenText(file);
        using var rows = new CsvRows(text, separator).Read().GetEnumerator();
        string? last = null;
        while (Next(rows, file, isTold: false))
        {
            var days = rows.Current.Cells.Select(Dates.Iso).OfType<string>();
            last = days.Append(last).Max(StringComparer.Ordinal);
        }

        return last;
    }

    private static List<StatedEvent> Events(DumpRow row, string? published)
    {
        var events = new List<StatedEvent>
        {
            new("published", new JournalReference(published, null, null, null)),
            new("answered", new JournalReference(row.Day("datejorep1"), null, null, null)),
        };
        if (Dates.Iso(row.Peek("datejotran")) is { } sent && Ministry(row, "mintranlib") is { } ministry)
        {
            row.Take("datejotran");
            events.Add(new StatedEvent("reattributed", new JournalReference(sent, null, null, null)) { Ministry = ministry });
        }

        return events;
    }
}
