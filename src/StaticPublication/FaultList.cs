using System.Collections.Concurrent;

namespace StaticPublication;

/// <summary>All faults of a run, gathered from any thread and read back sorted by path, line and column.</summary>
public sealed class FaultList
{
    private readonly ConcurrentQueue<Fault> _faults = new();
    private int _errors;

    /// <summary>True once an error has been added: nothing may be written then.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>How many faults there are, of every severity.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds one fault.</summary>
    public void Add(Fault fault)
    {
        if (fault.Severity == Severity.Error)
        {
            Interlocked.Increment(ref _errors);
        }

        _faults.Enqueue(fault);
    }

    /// <summary>Every fault once, in the order in which they are printed.</summary>
    public IReadOnlyList<Fault> Sorted() =>
        [.. _faults.Distinct()
            .OrderBy(fault => fault.Place.Path, StringComparer.Ordinal)
            .ThenBy(fault => fault.Place.Line)
            .ThenBy(fault => fault.Place.Column)
            .ThenBy(fault => fault.Code, StringComparer.Ordinal)
            .ThenBy(fault => fault.Message, StringComparer.Ordinal)];
}
