using System.Runtime.CompilerServices;
using MemoryPack;

namespace StaticPublication;

/// <summary>Where a title comes from.</summary>
internal enum TitleOrigin
{
    /// <summary>Printed by the source.</summary>
    Source,

    /// <summary>Extracted from the text.</summary>
    Extracted,

    /// <summary>Written by the publication.</summary>
    Editorial,
}

/// <summary>An author of a document. Group and constituency are text as at the time; <paramref name="Printed"/> is the name as
/// printed.</summary>
[MemoryPackable]
internal sealed partial record Authorship(
    Author Author,
    string? Role,
    string? GroupText,
    Group? Group,
    string? Constituency,
    string? Printed
);

/// <summary>A person named by a document other than its authors. Roles: recipient, mentioned, quoted or speaker.</summary>
[MemoryPackable]
internal sealed partial record Appearance(Author Person, string Role, string? Function, string? Printed);

/// <summary>An organisation involved in a document. Roles: issuer, author, partner or publisher.</summary>
[MemoryPackable]
internal sealed partial record Involvement(Organisation Organisation, string Role, string? Printed)
{
    /// <summary>Role of an organisation that is stated by its id only.</summary>
    public const string Issuer = "issuer";
}

/// <summary>A text of a document without its Markdown, which is read from the store when it is needed.</summary>
[MemoryPackable]
internal sealed partial record DocumentTextHead(string Role, DateOnly? On, string? Page, TextDoubts Doubts = TextDoubts.None);

/// <summary>A picture of <c>images/</c>. An empty <paramref name="Alt"/> marks a decorative one.</summary>
[MemoryPackable]
internal sealed partial record Picture(string File, string Alt, string? Caption, string? Credit);

/// <summary>Where a document comes from.</summary>
[MemoryPackable]
internal sealed partial record Source(string? Url, string? Publisher, DateOnly? Retrieved, DateOnly? Updated, Licence Licence);

/// <summary>A document as its record states it, checked and linked. Its texts stay in the store.</summary>
[MemoryPackable]
internal partial record LinkedDocument
{
    /// <summary>Permanent id, 3 to 80 characters of a–z, 0–9 and single hyphens.</summary>
    public required string Id { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public required string Title { get; init; }

    public TitleOrigin TitleOrigin { get; init; }

    /// <summary>Date of first publication.</summary>
    public required PartialDate Published { get; init; }

    /// <summary>Source of an inferred date, or null.</summary>
    public string? PublishedNote { get; init; }

    /// <summary>Number at the source, or null. Not a key.</summary>
    public string? Number { get; init; }

    /// <summary>1 to 99, or null.</summary>
    public int? Legislature { get; init; }

    /// <summary>assemblee-nationale, senat, other text, or null.</summary>
    public string? Chamber { get; init; }

    /// <summary>Official identifiers by scheme, as stated.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote the document or asked the question.</summary>
    public IReadOnlyList<Authorship> Authors { get; init; } = [];

    /// <summary>People other than the authors.</summary>
    public IReadOnlyList<Appearance> People { get; init; } = [];

    /// <summary>Organisations with their roles.</summary>
    public IReadOnlyList<Involvement> Organisations { get; init; } = [];

    /// <summary>Ministries with their roles.</summary>
    public Addressees Ministries { get; init; } = Addressees.Nobody;

    /// <summary>The source's heading, or null.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The source's analyses.</summary>
    public IReadOnlyList<string> Analyses { get; init; } = [];

    /// <summary>Programmes that the document is about.</summary>
    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>All dated events in date order, ties as listed.</summary>
    public IReadOnlyList<Event> Events
    {
        get;
        init
        {
            field = value;
            AnsweredOn = FirstAnswer(value);
        }
    } = [];

    /// <summary>Its texts without Markdown.</summary>
    public IReadOnlyList<DocumentTextHead> Texts { get; init; } = [];

    /// <summary>Whether it has an abstract.</summary>
    public bool HasAbstract { get; init; }

    /// <summary>Key shared by the documents that have the same answer, or null.</summary>
    public string? JointAnswer { get; init; }

    /// <summary>What is known of the words of its texts.</summary>
    public TextFacts Words { get; init; } = TextFacts.None;

    /// <summary>Values of the fields of its kind.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>Relations as stated.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Pictures as stated.</summary>
    public IReadOnlyList<Picture> Images { get; init; } = [];

    /// <summary>Attached files, as stated.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether search engines must not index it, because it or its kind says so.</summary>
    public bool IndexingForbidden { get; init; }

    /// <summary>Former ids.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Former addresses.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];

    /// <summary>Location of its id.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Location in the store of its published JSON without <c>derived</c>.</summary>
    public StoredRecord Stored { get; init; }

    /// <summary>Whether its licence is not open, so that its texts are published elsewhere only.</summary>
    [MemoryPackIgnore]
    public bool IsNotice => !Source.Licence.Open;

    /// <summary>Day of the (first) answer, or null.</summary>
    [MemoryPackIgnore]
    public DateOnly? AnsweredOn { get; private init; }

    /// <summary>Equality by reference: documents with the same fields are different.</summary>
    public virtual bool Equals(LinkedDocument? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public sealed override string ToString() => Id;

    // Computed once because every list of the document needs it.
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
