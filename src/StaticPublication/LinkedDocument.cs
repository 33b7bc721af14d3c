using System.Runtime.CompilerServices;
using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Where a title comes from.</summary>
internal enum TitleOrigin
{
    /// <summary>The source printed it.</summary>
    Source,

    /// <summary>Drawn from the text.</summary>
    Extracted,

    /// <summary>Written by the publication.</summary>
    Editorial,
}

/// <summary>Who wrote or asked: group and constituency are text of the day, <paramref name="Printed"/> the name as printed.</summary>
[MemoryPackable]
internal sealed partial record Authorship(
    Author Author,
    string? Role,
    string? GroupText,
    Group? Group,
    string? Constituency,
    string? Printed
);

/// <summary>A person whom a document names and who is not its author; role: recipient, mentioned, quoted or speaker.</summary>
[MemoryPackable]
internal sealed partial record Appearance(Author Person, string Role, string? Function, string? Printed);

/// <summary>An organisation's part in a document; role: issuer, author, partner or publisher.</summary>
[MemoryPackable]
internal sealed partial record Involvement(Organisation Organisation, string Role, string? Printed);

/// <summary>A text of a document without its words: those are read again from the store when they are needed.</summary>
[MemoryPackable]
internal sealed partial record DocumentTextHead(string Role, DateOnly? On, string? Page);

/// <summary>A text of a document with its Markdown.</summary>
internal sealed record DocumentText(string Role, string Markdown, DateOnly? On, string? Page);

/// <summary>A relation as stated: rel is cites, replaces, corrects or related; the target is a document's id, an absolute URL, or
/// unknown.</summary>
[MemoryPackable]
internal sealed partial record Relation(string Rel, string? Target, string? Label, DateOnly? On, string? By)
{
    /// <summary>Where the target, or else the relation, is stated.</summary>
    public SourceLocation Place { get; init; }
}

/// <summary>A picture of <c>images/</c>; an empty <paramref name="Alt"/> marks a decorative one.</summary>
[MemoryPackable]
internal sealed partial record Picture(string File, string Alt, string? Caption, string? Credit);

/// <summary>Where a document comes from.</summary>
[MemoryPackable]
internal sealed partial record Source(string? Url, string? Publisher, DateOnly? Retrieved, DateOnly? Updated, Licence Licence);

/// <summary>A document as its record alone tells it, checked and linked; its words stay in the store.</summary>
[MemoryPackable]
internal partial record LinkedDocument
{
    /// <summary>Permanent id, 3 to 80 characters of a–z, 0–9 and single hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required Kind Kind { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title comes from.</summary>
    public TitleOrigin TitleOrigin { get; init; }

    /// <summary>First publication.</summary>
    public required PartialDate Published { get; init; }

    /// <summary>Where an inferred date comes from, or null.</summary>
    public string? PublishedNote { get; init; }

    /// <summary>Number at the source, or null; not a key.</summary>
    public string? Number { get; init; }

    /// <summary>1 to 99, or null.</summary>
    public int? Legislature { get; init; }

    /// <summary>assemblee-nationale, senat, other text, or null.</summary>
    public string? Chamber { get; init; }

    /// <summary>Official identifiers by scheme, as stated.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote or asked.</summary>
    public IReadOnlyList<Authorship> Authors { get; init; } = [];

    /// <summary>People who are not its authors.</summary>
    public IReadOnlyList<Appearance> People { get; init; } = [];

    /// <summary>Organisations in their roles.</summary>
    public IReadOnlyList<Involvement> Organisations { get; init; } = [];

    /// <summary>Ministries in their roles.</summary>
    public Addressees Ministries { get; init; } = Addressees.Nobody;

    /// <summary>The source's heading, or null.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The source's analyses.</summary>
    public IReadOnlyList<string> Analyses { get; init; } = [];

    /// <summary>Programmes that it speaks of.</summary>
    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    /// <summary>Key words.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Its dated life, complete, in date order, ties as listed.</summary>
    public IReadOnlyList<Event> Events
    {
        get;
        init
        {
            field = value;
            AnsweredOn = FirstAnswer(value);
        }
    } = [];

    /// <summary>Its texts without their words.</summary>
    public IReadOnlyList<DocumentTextHead> Texts { get; init; } = [];

    /// <summary>Whether it states an abstract.</summary>
    public bool HasAbstract { get; init; }

    /// <summary>Shared by the documents that one answer serves, or null.</summary>
    public string? JointAnswer { get; init; }

    /// <summary>Relations as stated.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Pictures as stated.</summary>
    public IReadOnlyList<Picture> Images { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>True when search engines must not index it, by itself or by its kind.</summary>
    public bool IndexingForbidden { get; init; }

    /// <summary>Ids that it had.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Addresses that it had.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];

    /// <summary>Where its id stands.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Its published JSON without <c>derived</c>, in the store.</summary>
    public StoredRecord Stored { get; init; }

    /// <summary>True when its licence is not open: the texts are elsewhere.</summary>
    [MemoryPackIgnore]
    public bool IsNotice => !Source.Licence.Open;

    /// <summary>Day of the (first) answer, or null.</summary>
    [MemoryPackIgnore]
    public DateOnly? AnsweredOn { get; private init; }

    /// <summary>Days from publication to the answer; null without either day.</summary>
    [MemoryPackIgnore]
    public int? DaysToAnswer => AnsweredOn is { } on && Published.IsWhole ? on.DayNumber - Published.FirstDay.DayNumber : null;

    /// <summary>The same document, and no other with the same fields: none of them is looked at.</summary>
    public virtual bool Equals(LinkedDocument? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public sealed override string ToString() => Id;

    // Looked for once: each list of a document asks for it.
    private static DateOnly? FirstAnswer(IReadOnlyList<Event> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Type == EventType.Answered)
            {
                return events[i].On.FirstDay;
            }
        }

        return null;
    }
}

/// <summary>Where a record's JSON lies in the store, and the hash of those bytes (XxHash128).</summary>
internal readonly record struct StoredRecord(long Offset, int Length, Fingerprint Hash);
