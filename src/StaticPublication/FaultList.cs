using System.Collections.Concurrent;

namespace StaticPublication;

/// <summary>The faults of a run or of a part of it, sorted by path, line and column. Thread-safe.</summary>
/// <param name="reviewed">Findings that a person has reviewed: each becomes a warning with the reason.</param>
internal sealed class FaultList(IReadOnlyList<Reviewed> reviewed)
{
    // Created by the first fault: every record has a list of its own, and most stay empty.
    private ConcurrentQueue<Fault>? _faults;
    private int _errors;

    /// <summary>A list without reviewed findings.</summary>
    public FaultList()
        : this([]) { }

    /// <summary>Whether an error has been added; then nothing may be written.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>All faults so far, unsorted.</summary>
    public IEnumerable<Fault> All => _faults ?? Enumerable.Empty<Fault>();

    /// <summary>Returns an empty list for a part of the work, with the same reviewed findings.</summary>
    public FaultList ForPart() => new(reviewed);

    public void Add(Fault fault) => AddReviewed([Reviewed(fault)]);

    public void AddAll(IEnumerable<Fault> faults) => AddReviewed(faults.Select(Reviewed));

    /// <summary>Adds faults of the list of a part, to which reviewed findings have already been applied.</summary>
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

    /// <summary>Rewords faults once more is known. Their severity must not change.</summary>
    public void Amend(Func<Fault, Fault> amended)
    {
        for (var left = _faults?.Count ?? 0; left > 0 && _faults!.TryDequeue(out var fault); left--)
        {
            _faults.Enqueue(amended(fault));
        }
    }

    /// <summary>Returns the faults without duplicates, in the order in which they are printed.</summary>
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

    // A review can only downgrade what a person can judge: text that looks garbled, and warnings.
    private static bool Covers(Reviewed finding, Fault fault) =>
        finding.Code == fault.Code
        && (fault.Severity == Severity.Warning || fault.Code == "ENC-MOJIBAKE")
        && (finding.Path is null || fault.Location.Path.EndsWith(finding.Path, StringComparison.Ordinal))
        && (finding.Value is null || fault.Message.Contains(finding.Value, StringComparison.Ordinal));
}
