using System.Collections.Concurrent;

namespace StaticPublication;

/// <summary>All faults of a run, gathered from any thread and read back sorted by path, line and column.</summary>
internal sealed class FaultList
{
    private readonly ConcurrentQueue<Fault> _faults = new();
    private int _errors;

    /// <summary>True once an error has been added: nothing may be written then.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>How many faults there are, of every severity.</summary>
    public int Count => _faults.Count;

    /// <summary>Findings that a person has looked at: set before the documents are checked.</summary>
    public IReadOnlyList<Reviewed> Reviewed { get; set; } = [];

    /// <summary>Adds one fault; one that has been reviewed is told as a warning, with the reason.</summary>
    public void Add(Fault fault)
    {
        if (Reviewed.FirstOrDefault(reviewed => Covers(reviewed, fault)) is { } reviewed)
        {
            fault = fault with { Severity = Severity.Warning, Message = $"{fault.Message} (reviewed: {reviewed.Reason})" };
        }

        if (fault.Severity == Severity.Error)
        {
            Interlocked.Increment(ref _errors);
        }

        _faults.Enqueue(fault);
    }

    /// <summary>Says some faults anew, once more is known; their severity stays.</summary>
    public void Amend(Func<Fault, Fault> amended)
    {
        for (var left = _faults.Count; left > 0 && _faults.TryDequeue(out var fault); left--)
        {
            _faults.Enqueue(amended(fault));
        }
    }

    // Only what a person can judge may be reviewed away: text that looks broken, and warnings.
    private static bool Covers(Reviewed reviewed, Fault fault) =>
        reviewed.Code == fault.Code
        && (fault.Severity == Severity.Warning || fault.Code == "ENC-MOJIBAKE")
        && (reviewed.Path is null || fault.Location.Path.EndsWith(reviewed.Path, StringComparison.Ordinal))
        && (reviewed.Value is null || fault.Message.Contains(reviewed.Value, StringComparison.Ordinal));

    /// <summary>Every fault once, in the order in which they are printed.</summary>
    public IReadOnlyList<Fault> Sorted() =>
        [
            .. _faults
                .Distinct()
                .OrderBy(fault => fault.Location.Path, StringComparer.Ordinal)
                .ThenBy(fault => fault.Location.Line)
                .ThenBy(fault => fault.Location.Column)
                .ThenBy(fault => fault.Code, StringComparer.Ordinal)
                .ThenBy(fault => fault.Field, StringComparer.Ordinal)
                .ThenBy(fault => fault.Message, StringComparer.Ordinal),
        ];
}
