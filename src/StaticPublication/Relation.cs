using MemoryPack;

namespace StaticPublication;

/// <summary>A relation as stated. Rel is cites, replaces, corrects or related; the target is a document's id, an absolute URL, or
/// unknown.</summary>
[MemoryPackable]
internal sealed partial record Relation(string Rel, string? Target, string? Label, DateOnly? On, string? By)
{
    /// <summary>Location of the target; of the relation if it has no target.</summary>
    public SourceLocation Place { get; init; }

    /// <summary>The target if it is the id of a document; null for an address.</summary>
    [MemoryPackIgnore]
    public string? TargetId => Target?.Contains(':', StringComparison.Ordinal) == true ? null : Target;
}
