using System.Diagnostics.CodeAnalysis;

namespace StaticPublication;

/// <summary>A document of the catalogue: what its record tells, and beside it what only the whole can tell.</summary>
internal sealed record Document : LinkedDocument
{
    /// <summary>The document of a record.</summary>
    [SetsRequiredMembers]
    public Document(LinkedDocument linked)
        : base(linked) { }

    /// <summary>Status at the cut-off.</summary>
    public Status Status { get; init; }

    /// <summary>Pending beyond the legal delay at the cut-off.</summary>
    public bool Overdue { get; init; }

    /// <summary>Day from which a pending document is overdue; null where no rule applies.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The warnings about it, in order.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Document? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
