namespace StaticPublication;

/// <summary>Faults of a run or of a part of it, gathered from any thread: those that say the same are one, with how many there are and
/// where. What is read back is the same in whichever order they came.</summary>
/// <param name="reviewed">Findings that a person has looked at: each is reported as a warning, with the reason.</param>
internal sealed class FaultList(IReadOnlyList<Reviewed> reviewed)
{
    // Made by the first fault: every record has a list of its own, and most have nothing to put there.
    private Dictionary<(Severity Severity, string Code), SameCode>? _codes;
    private bool _hasErrors;

    /// <summary>A list without reviewed findings.</summary>
    public FaultList()
        : this([]) { }

    /// <summary>True once an error has been added: nothing may be written then.</summary>
    public bool HasErrors => Volatile.Read(ref _hasErrors);

    /// <summary>Every fault so far, those that say the same as one, in no order.</summary>
    public IReadOnlyList<Fault> All
    {
        get
        {
            if (_codes is null)
            {
                return [];
            }

            lock (_codes)
            {
                return [.. _codes.Values.SelectMany(code => code.All)];
            }
        }
    }

    /// <summary>Returns an empty list for a part of the work, with the same reviewed findings.</summary>
    public FaultList ForPart() => new(reviewed);

    public void Add(Fault fault) => AddReviewed([Reviewed(fault)]);

    public void AddAll(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }

    /// <summary>Adds faults of the list of a part, to which reviewed findings have already been applied.</summary>
    public void AddReviewed(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
        {
            var codes = LazyInitializer.EnsureInitialized(ref _codes, () => []);
            lock (codes)
            {
                if (!codes.TryGetValue((fault.Severity, fault.Code), out var code))
                {
                    codes.Add((fault.Severity, fault.Code), code = new SameCode(isBounded: fault.Severity == Severity.Error));
                }

                code.Add(fault);
            }

            if (fault.Severity == Severity.Error)
            {
                Refuse();
            }
        }
    }

    /// <summary>An error stands against this part that is told elsewhere: of the authority that it names.</summary>
    public void Refuse() => Volatile.Write(ref _hasErrors, true);

    /// <summary>Words some faults anew, once more is known; their severity stays.</summary>
    public void Amend(Func<Fault, Fault> amended)
    {
        var all = All;
        _codes = null;
        AddReviewed(all.Select(amended));
    }

    /// <summary>Every fault, those that say the same as one, in the order in which they are printed: by path, line and column of the first
    /// place.</summary>
    public IReadOnlyList<Fault> Sorted() => InOrder(All);

    /// <summary>Every warning and note by itself, each at its place, in the same order.</summary>
    public IReadOnlyList<Fault> Findings() =>
        InOrder(All.Where(fault => fault.Severity != Severity.Error).SelectMany(fault => fault.Each()));

    private static IReadOnlyList<Fault> InOrder(IEnumerable<Fault> faults) =>
        [
            .. faults
                .OrderBy(fault => fault.Location)
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
