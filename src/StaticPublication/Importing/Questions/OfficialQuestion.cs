using System.Globalization;

namespace StaticPublication.Importing.Questions;

/// <summary>A question as the source states it, in any format. Texts are HTML, dates are ISO 8601, everything else is as printed.</summary>
internal sealed record OfficialQuestion
{
    public Chamber Chamber { get; init; } = AssembleeNationale.Instance;

    /// <summary>Code of the kind: QE, QG, QOSD…</summary>
    public required string Type { get; init; }

    public required string Number { get; init; }

    public required int Legislature { get; init; }

    /// <summary>Parses a legislature. Returns null if it is not a number from 1 to 99.</summary>
    public static int? LegislatureOf(string? printed) =>
        int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known is > 0 and < 100 ? known : null;

    /// <summary>Whether a printed number can be part of an id: letters and digits, such as 32154 or 2S.</summary>
    public static bool IsNumber(string? printed) => printed is { Length: > 0 and <= 12 } && printed.All(char.IsAsciiLetterOrDigit);

    public string? Uid => Chamber.Uid(this);

    public string Id => RecordId ?? Chamber.Id(this);

    /// <summary>Id of the record, if the usual one is another question's.</summary>
    public string? RecordId { get; init; }

    public QuestionKind Kind => Chamber.Kinds[Type];

    /// <summary>The source's own identifier, if it is not made of legislature, type and number.</summary>
    public string? Reference { get; init; }

    /// <summary>The title that the source states. Null if it states only analyses.</summary>
    public string? Title { get; init; }

    /// <summary>A date of publication that the reader of the source inferred, because none is stated.</summary>
    public PublicationDate? Inferred { get; init; }

    public string? Heading { get; init; }

    /// <summary>The tête d'analyse, which older legislatures print before the analyses.</summary>
    public string? HeadingLead { get; init; }

    public IReadOnlyList<string> Analyses { get; init; } = [];

    public StatedAuthor? Author { get; init; }

    public StatedMinistry? Asked { get; init; }

    public IReadOnlyList<StatedAttribution> Attributed { get; init; } = [];

    /// <summary>The ministry that answered, and the day of its last answer.</summary>
    public StatedAttribution? Answering { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<StatedRelation> Relations { get; init; } = [];

    /// <summary>The source's mark of an answer that several questions share.</summary>
    public string? JointAnswer { get; init; }

    /// <summary>Code of the author's group, if the source states it beside the name.</summary>
    public string? GroupCode { get; init; }

    /// <summary>Sorted by date. Events of the same day are in the order of the source.</summary>
    public IReadOnlyList<StatedEvent> Events { get; init; } = [];

    public IReadOnlyList<StatedText> Texts { get; init; } = [];

    /// <summary>Everything that has no property above, by its path in the source.</summary>
    public IReadOnlyList<StatedLeaf> Rest { get; init; } = [];
}

/// <summary>The author: official reference (PA…), name if it is printed, group and constituency at that time.</summary>
internal sealed record StatedAuthor(string? Reference, string? Name, string? Group, string? Constituency);

/// <summary>A ministry as printed: official reference (PO…) if there is one, short name, full title, and what the source says of the body
/// itself.</summary>
internal sealed record StatedMinistry(string? Reference, string Name, string? Title, StatedBody? Body = null);

/// <summary>A ministry in a source's own table: number, names, dates, and the number of the one that it replaced.</summary>
internal sealed record StatedBody(string Number, string Name, IReadOnlyList<string> Names)
{
    public string? From { get; init; }

    public string? Until { get; init; }

    /// <summary>The ministries that this one replaced.</summary>
    public List<StatedBody> Predecessors { get; } = [];

    /// <summary>The ministry that replaced it.</summary>
    public StatedBody? Successor { get; set; }
}

/// <summary>Another question that a question speaks of: id of its record or an address, label if there is neither, day.</summary>
internal sealed record StatedRelation(string? Target, string? Label, string? On);

/// <summary>A ministry that a question was assigned to, with the day if it is stated and the place where it was printed.</summary>
internal sealed record StatedAttribution(StatedMinistry Ministry, JournalReference Journal)
{
    public string? On => Journal.On;

    /// <summary>Returns an event for each attribution except the first, which is not an event.</summary>
    public static IEnumerable<StatedEvent> Events(IEnumerable<StatedAttribution> attributed) =>
        attributed
            .Skip(1)
            .Where(attribution => attribution.On is not null)
            .Select(attribution => new StatedEvent("reattributed", attribution.Journal) { Ministry = attribution.Ministry });
}

/// <summary>A place in the Journal officiel: day, page, number of the issue, address.</summary>
internal readonly record struct JournalReference(string? On, string? Page, string? Issue, string? Url);

/// <summary>An event in the life of a question. The type is one of the record format.</summary>
internal sealed record StatedEvent(string Type, JournalReference Journal)
{
    public StatedMinistry? Ministry { get; init; }

    public string? Code { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }
}

/// <summary>A text: role (question, answer, erratum), HTML, and the place where it was printed.</summary>
internal sealed record StatedText(string Role, string Html, JournalReference Journal);
