using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>The outcome of the last build, kept with what that build read: a build that would read the same has nothing to do.</summary>
/// <param name="statePath">The file of the outcome (<see cref="SavedOutcome"/>).</param>
/// <param name="contentsPath">The file of the hashes of the input's files.</param>
/// <param name="threads">How many files are read at once.</param>
/// <param name="startedAt">The time before the build read anything (UTC ticks).</param>
internal sealed class LastOutcome(string statePath, string contentsPath, int threads, long startedAt)
{
    // Some file systems store times of change to two seconds only, so a file younger than that may change again without a new time.
    private const long TimestampResolution = 2 * TimeSpan.TicksPerSecond;

    private readonly long _trustedBefore = startedAt - TimestampResolution;

    /// <summary>Hashes the bytes of the files that are too young for their times to be trusted; null if one of the input's files is a
    /// link.</summary>
    public Fingerprint? HashOfYoung(FolderState input) =>
        input.Files is null ? null : InputContents.Of([.. input.Files.Where(file => file.Changed >= _trustedBefore)], null, threads).Hash;

    /// <summary>Hashes the state of what a build reads besides records; null if this does not tell for certain whether it has
    /// changed.</summary>
    public Fingerprint? StateBesides(FolderState input, string records) => input.Besides(records, _trustedBefore);

    /// <summary>Returns the outcome of the last build if what it read was the same, but for times; otherwise null.</summary>
    public Outcome? Find(FolderState input)
    {
        if (ChecksummedFile.Read<SavedOutcome>(statePath) is not { } saved)
        {
            return null;
        }

        if (saved.InputState == input.Hash)
        {
            return saved.Unchanged();
        }

        if (saved.InputSizes != input.Sizes || saved.InputContents is null || ReadContents(input) != saved.InputContents)
        {
            return null;
        }

        if (input.Latest < _trustedBefore)
        {
            ChecksummedFile.Write(statePath, saved with { InputState = input.Hash });
        }

        return saved.Unchanged();
    }

    /// <summary>Saves the outcome of a build, unless the input changed while it was read.</summary>
    /// <param name="outcome">The outcome of the build.</param>
    /// <param name="before">State of the input before it was read, and hash of its young files.</param>
    /// <param name="now">State of the input.</param>
    public void Save(Outcome outcome, (FolderState Input, Fingerprint? Young) before, FolderState now)
    {
        var isYoung = now.Latest >= _trustedBefore;
        if (now.Hash != before.Input.Hash || (isYoung && (before.Young is null || HashOfYoung(now) != before.Young)))
        {
            return;
        }

        // Of young files the next build compares the bytes, because their times say nothing.
        var state = isYoung ? Fingerprint.None : now.Hash;
        ChecksummedFile.Write(
            statePath,
            new SavedOutcome(state, now.Sizes, ReadContents(now), outcome.Faults, outcome.Figures!, outcome.SummaryIfUnchanged!)
        );
    }

    private Fingerprint? ReadContents(FolderState input)
    {
        if (input.Files is null)
        {
            return null;
        }

        var known = ChecksummedFile.Read<InputContents>(contentsPath);
        var contents = InputContents.Of(input.Files, known, threads);
        ChecksummedFile.Write(contentsPath, contents.Before(_trustedBefore));
        return contents.Hash;
    }
}
