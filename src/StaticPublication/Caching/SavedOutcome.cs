using MemoryPack;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>How a build ended, so that one with nothing to do can say the same again.</summary>
/// <param name="InputState">Hash of how everything was that it read (<see cref="FolderState"/>).</param>
/// <param name="Faults">Every fault, none of them an error.</param>
/// <param name="Figures">What the site holds.</param>
/// <param name="Summary">What a build with nothing to do says to people.</param>
[MemoryPackable]
internal sealed partial record SavedOutcome(Fingerprint InputState, IReadOnlyList<Fault> Faults, SiteFigures Figures, ChangeSummary Summary)
{
    /// <summary>The same outcome of a build that has written nothing.</summary>
    public Outcome Unchanged() => Outcome.Published(Faults, Figures with { Written = 0 }, Summary, Summary);
}
