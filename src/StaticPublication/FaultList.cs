using System.Collections.Concurrent;

namespace StaticPublication;

/// <summary>Faults of a run or of a part of it, gathered from any thread and read back sorted by path, line and column.</summary>
/// <param name="reviewed">Findings that a person has looked at: each is reported as a warning, with the reason.</param>
internal sealed class FaultList(IReadOnlyList<Reviewed> reviewed)
{
    // Made by the first fault: every record has a list of its own, and most have nothing to put there.
    private ConcurrentQueue<Fault>? _faults;
    private int _errors;

    /// <summary>A list of which nothing has been reviewed.</summary>
    public FaultList()
        : this([]) { }

    /// <summary>True once an error has been added: nothing may be written then.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>Every fault so far, in no order.</summary>
    public IEnumerable<Fault> All => _faults ?? Enumerable.Empty<Fault>();

    /// <summary>An empty list for a part of the work, under the same review.</summary>
    public FaultList ForPart() => new(reviewed);

    /// <summary>Adds one fault.</summary>
    public void Add(Fault fault) => AddReviewed([Reviewed(fault)]);

    /// <summary>Adds several.</summary>
    public void AddAll(IEnumerable<Fault> faults) => AddReviewed(faults.Select(Reviewed));

    /// <summary>Adds what the list of a part has gathered, where it has been held against the review already.</summary>
    public void AddReviewed(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
        {
            if (fault.Severity == Severity.Error)
            {
                Interlocked.Increment(ref _errors);
            }

            LazyInitializer.EnsureInitialized(ref _faults, () => new()).Enqueue(fault);
        }
    }

    /// <summary>Words some faults anew, once more is known; their severity stays.</summary>
    public void Amend(Func<Fault, Fault> amended)
    {
        for (var left = _faults?.Count ?? 0; left > 0 && _faults!.TryDequeue(out var fault); left--)
        {
            _faults.Enqueue(amended(fault));
        }
    }

    /// <summary>Every fault once, in the order in which they are printed.</summary>
    public IReadOnlyList<Fault> Sorted() =>
        [
            .. All.Distinct()
                .OrderBy(fault => fault.Location.Path, StringComparer.Ordinal)
                .ThenBy(fault => fault.Location.Line)
                .ThenBy(fault => fault.Location.Column)
                .ThenBy(fault => fault.Code, StringComparer.Ordinal)
                .ThenBy(fault => fault.Field, StringComparer.Ordinal)
                .ThenBy(fault => fault.Message, StringComparer.Ordinal),
        ];

    private Fault Reviewed(Fault fault) =>
        reviewed.FirstOrDefault(finding => Covers(finding, fault)) is { } finding
            ? fault with
            {
                Severity = Severity.Warning,
                Message = $"{fault.Message} (reviewed: {finding.Reason})",
            }
            : fault;

    // Only what a person can judge may be reviewed away: text that looks broken, and warnings.
    private static bool Covers(Reviewed finding, Fault fault) =>
        finding.Code == fault.Code
        && (fault.Severity == Severity.Warning || fault.Code == "ENC-MOJIBAKE")
        && (finding.Path is null || fault.Location.Path.EndsWith(finding.Path, StringComparison.Ordinal))
        && (finding.Value is null || fault.Message.Contains(finding.Value, StringComparison.Ordinal));
}
