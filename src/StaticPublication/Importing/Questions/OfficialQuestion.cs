using System.Globalization;

namespace StaticPublication.Importing.Questions;

/// <summary>A question as its source states it, whatever the form of the source; texts are HTML, dates ISO 8601, everything else as
/// printed.</summary>
internal sealed record OfficialQuestion
{
    /// <summary>QE, QG or QOSD.</summary>
    public required string Type { get; init; }

    public required string Number { get; init; }

    public required int Legislature { get; init; }

    /// <summary>A legislature as printed: null for what is none.</summary>
    public static int? LegislatureOf(string? printed) =>
        int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known is > 0 and < 100 ? known : null;

    /// <summary>Whether what is printed as a number can stand in an id: letters and digits, such as 32154 or 2S.</summary>
    public static bool IsNumber(string? printed) => printed is { Length: > 0 and <= 12 } && printed.All(char.IsAsciiLetterOrDigit);

    public string Uid => $"QANR5L{Legislature}{Type}{Number}";

    public string Id => $"an-{Legislature}-{Type}-{Number}".ToLowerInvariant();

    public string? Heading { get; init; }

    /// <summary>The head of the indexing (tête d'analyse), which older legislatures print before the analyses.</summary>
    public string? HeadingLead { get; init; }

    public IReadOnlyList<string> Analyses { get; init; } = [];

    public StatedAuthor? Author { get; init; }

    public StatedMinistry? Asked { get; init; }

    public IReadOnlyList<StatedAttribution> Attributed { get; init; } = [];

    /// <summary>In date order, ties as the source lists them.</summary>
    public IReadOnlyList<StatedEvent> Events { get; init; } = [];

    public IReadOnlyList<StatedText> Texts { get; init; } = [];

    /// <summary>What has no place above, by its path in the source.</summary>
    public IReadOnlyList<StatedLeaf> Rest { get; init; } = [];
}

/// <summary>Who asked: the official reference (PA…), the name when it is printed, the group and constituency of the day.</summary>
internal sealed record StatedAuthor(string? Reference, string? Name, string? Group, string? Constituency);

/// <summary>A ministry as printed: the official reference (PO…) when there is one, its short name, its full title.</summary>
internal sealed record StatedMinistry(string? Reference, string Name, string? Title);

/// <summary>A ministry that a question was attributed to, with the day when it is stated, and where that was printed.</summary>
internal sealed record StatedAttribution(StatedMinistry Ministry, JournalReference Journal)
{
    public string? On => Journal.On;

    /// <summary>The event of each attribution but the first, which none is.</summary>
    public static IEnumerable<StatedEvent> Events(IEnumerable<StatedAttribution> attributed) =>
        attributed
            .Skip(1)
            .Where(attribution => attribution.On is not null)
            .Select(attribution => new StatedEvent("reattributed", attribution.Journal) { Ministry = attribution.Ministry });
}

/// <summary>A place in the Journal officiel: the day, the page, the number of the issue, an address.</summary>
internal readonly record struct JournalReference(string? On, string? Page, string? Issue, string? Url);

/// <summary>A dated moment in the life of a question, its type in the words of the records.</summary>
internal sealed record StatedEvent(string Type, JournalReference Journal)
{
    public StatedMinistry? Ministry { get; init; }

    public string? Code { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A text: its role (question, answer, erratum), its HTML, where it was printed.</summary>
internal sealed record StatedText(string Role, string Html, JournalReference Journal);
