using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The outcome of a build, for a later build that has nothing to do and reports the same.</summary>
/// <param name="InputState">Hash of the state of everything that the build read (<see cref="FolderState"/>); none if a file of it was too
/// young for its time to be trusted.</param>
/// <param name="InputSizes">The same without times of change.</param>
/// <param name="InputContents">Hash of the bytes that the build read; null if one of the files is a link.</param>
/// <param name="Faults">All faults; none is an error.</param>
/// <param name="Figures">What the site contains.</param>
/// <param name="Summary">The message of a build that has nothing to do.</param>
[MemoryPackable]
internal sealed partial record SavedOutcome(
    Fingerprint InputState,
    Fingerprint InputSizes,
    Fingerprint? InputContents,
    IReadOnlyList<Fault> Faults,
    SiteFigures Figures,
    ChangeSummary Summary
)
{
    /// <summary>Returns the same outcome for a build that has written nothing.</summary>
    public Outcome Unchanged() => Outcome.Published(Faults, Figures with { Written = 0 }, Summary, Summary);
}
