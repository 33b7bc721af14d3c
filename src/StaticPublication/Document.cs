using System.Diagnostics.CodeAnalysis;

namespace StaticPublication;

/// <summary>A document of the catalogue: what its record states, and what depends on the whole publication.</summary>
internal sealed record Document : LinkedDocument
{
    [SetsRequiredMembers]
    public Document(LinkedDocument linked)
        : base(linked) { }

    /// <summary>Status at the cut-off.</summary>
    public Status Status { get; init; }

    /// <summary>Whether it is still pending after the legal delay, at the cut-off.</summary>
    public bool Overdue { get; init; }

    /// <summary>The cut-off. Later dates of a record are not counted in any figure.</summary>
    public DateOnly CutOff { get; init; } = PartialDate.Latest;

    /// <summary>Days from publication to the answer; null if one of the days is not known or the answer is after the cut-off.</summary>
    public int? DaysToAnswer =>
        AnsweredOn is { } on && on <= CutOff && Published.IsWhole ? on.DayNumber - Published.FirstDay.DayNumber : null;

    /// <summary>The same as data have it; null where nothing tells: of what is no question, and of a pending one to which no delay
    /// applies.</summary>
    public bool? OverdueIfKnown => Status == Status.None || this is { Status: Status.Pending, AnswerRule: null } ? null : Overdue;

    /// <summary>Its keywords as a question.</summary>
    internal Standing Standing => field?.IsOf(this) == true ? field : field = new Standing(this);

    /// <summary>The ministry that a question counts for; null where there is none, and of what is no question.</summary>
    public Ministry? Responsible => Status == Status.None ? null : Ministries.Responsible;

    /// <summary>The delay that applies to it; null if none does.</summary>
    public AnswerRule? AnswerRule { get; init; }

    /// <summary>The last day on which an answer is in time; null if no delay applies.</summary>
    public DateOnly? Due => AnswerRule?.DueOn(Published.FirstDay);

    /// <summary>The warnings about it, in order.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Document? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
