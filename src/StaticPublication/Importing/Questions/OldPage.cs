using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Questions;

/// <summary>Reads a question from its page of legislatures VII to XI: each value stands between two marks, such as NUM or DPQ, in
/// tables that no parser could balance. The page is taken by its marks.</summary>
internal static partial class OldPage
{
    // Closings that the page gives by code alone.
    private const string EndOfLegislature = "FL";

    // The last day of each legislature.
    private static readonly Dictionary<int, string> LastDays = new()
    {
        [7] = "1986-04-01",
        [8] = "1988-05-14",
        [9] = "1993-04-01",
        [10] = "1997-04-21",
        [11] = "2002-06-18",
        [12] = "2007-06-19",
    };

    public static bool IsOld(string page) => page.Contains("<LEG>", StringComparison.OrdinalIgnoreCase) && Marks().IsMatch(page);

    /// <summary>Returns null if the page states no number, nature and legislature.</summary>
    public static OfficialQuestion? Read(string page)
    {
        var marks = new PageMarks(page);
        var (type, number) = (marks.Take("NAT"), marks.Take("NUM"));
        var stated = marks.Peek("NLEG") ?? Digits().Match(marks.Peek("LEG") ?? "").Value;
        if (
            type is not ("QE" or "QG" or "QOSD")
            || !OfficialQuestion.IsNumber(number)
            || OfficialQuestion.LegislatureOf(stated) is not { } legislature
        )
        {
            return null;
        }

        marks.Take("LEG");
        marks.Take("NLEG");
        var attributed = marks.Take("MINA") is { } name ? new StatedMinistry(null, name, null) : null;
        var events = Events(marks, attributed, legislature);
        var changed = events.Find(e => e.Type == "reattributed")?.Journal ?? default;
        return new OfficialQuestion
        {
            Type = type,
            Number = number!,
            Legislature = legislature,
            Heading = marks.Take("RUB"),
            HeadingLead = marks.Peek("TANA"),
            Analyses = marks.Take("ANA") is { } analysis ? [analysis] : [],
            Author = Author(marks),
            Asked = marks.Take("MINI") is { } asked ? new StatedMinistry(null, asked, null) : null,
            Attributed = attributed is null ? [] : [new StatedAttribution(attributed, changed)],
            Events = [.. events.Where(e => e.Journal.On is not null).OrderBy(e => e.Journal.On, StringComparer.Ordinal)],
            Texts = [.. Texts(marks, type, events)],
            GroupCode = marks.Peek("GRP"),
            Rest = [.. marks.Rest()],
        };
    }

    // The page prints the family name first. What is last is the given name, because compound ones have hyphens.
    private static StatedAuthor? Author(PageMarks marks)
    {
        if (marks.Peek("AUT") is not { } printed)
        {
            return null;
        }

        var at = printed.LastIndexOf(' ');
        var name = at < 0 ? printed : $"{printed[(at + 1)..]} {printed[..at]}";
        return new StatedAuthor(
            null,
            marks.Take("CIV") is { } title ? $"{title} {name}" : name,
            marks.Take("GROUPE") ?? marks.Peek("GRP"),
            marks.Take("DEPT")
        );
    }

    private static List<StatedEvent> Events(PageMarks marks, StatedMinistry? attributed, int legislature)
    {
        var events = new List<StatedEvent>
        {
            new("published", marks.Journal("DPQ", "PGQ")),
            new("corrected", marks.Journal("DERQ", "PGERQ")),
            new("flagged", marks.Journal("DSIGN", "")),
            new("answered", marks.Journal("DPR", "PGREP")),
            new("corrected", marks.Journal("DERR", "PGERREP")),
        };
        if (attributed is not null)
        {
            events.Add(new StatedEvent("reattributed", marks.Journal("DCA", "")) { Ministry = attributed });
        }

        if (Closing(marks, legislature) is { } closing)
        {
            events.Add(closing);
        }

        return events;
    }

    private static IEnumerable<StatedText> Texts(PageMarks marks, string type, List<StatedEvent> events)
    {
        var answer = Chamber.AnswerRole(type);
        // Some pages cut a long answer in two.
        foreach (
            var (mark, role, dated) in new[]
            {
                ("QUEST", TextRoles.Question, "published"),
                ("REP", answer, "answered"),
                ("COMPREP", answer, "answered"),
            }
        )
        {
            if (marks.Take(mark) is { } html)
            {
                yield return new StatedText(role, html, events.Find(e => e.Type == dated)!.Journal);
            }
        }
    }

    // Most pages date no closing. It came at the latest when the legislature ended, and the note says so.
    private static StatedEvent? Closing(PageMarks marks, int legislature)
    {
        var (code, withdrawn) = (marks.Peek("CODRET"), marks.Peek("RET") is not null);
        if ((code is null && !withdrawn) || code == QuestionClosing.Answered)
        {
            return null;
        }

        var reason = marks.Take("CRET");
        var type =
            withdrawn ? "withdrawn"
            : code == EndOfLegislature ? "lapsed"
            : QuestionClosing.EventType(code, reason);
        var journal = marks.Journal("DRET", "");
        var last = journal.On is null ? LastDays.GetValueOrDefault(legislature) : null;
        if ((journal.On ?? last) is null)
        {
            return null;
        }

        marks.Take("CODRET");
        return new StatedEvent(type, last is null ? journal : new JournalReference(last, null, null, null))
        {
            Code = code,
            Reason = reason ?? (code == EndOfLegislature ? "Fin de législature" : null),
            Note =
                last is null ? null
                : code == EndOfLegislature ? "Dernier jour de la législature"
                : "Jour inconnu, au plus tard le dernier de la législature",
        };
    }

    [GeneratedRegex("<NUM>", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
