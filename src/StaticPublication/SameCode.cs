namespace StaticPublication;

/// <summary>The faults of one code; those with the same words are combined. Only a limited number of errors is kept and the rest is
/// counted, so that millions of bad records fit in memory. Warnings and notes are published, and all are kept.</summary>
internal sealed class SameCode(bool isBounded)
{
    /// <summary>The number of different errors, and of places of each, that are kept.</summary>
    public const int MostKept = 1000,
        MostPlaces = 100;

    private readonly Dictionary<Said, SameFault> _kept = [];

    // Ordered by words and not by place: an error that was left out is then left out in whichever order the threads add them.
    private readonly SortedSet<Said> _order = [];

    private SameFault? _rest;

    /// <summary>The faults added, in no order.</summary>
    public IEnumerable<Fault> All => _kept.Values.Append(_rest).OfType<SameFault>().Select(same => same.Fault);

    /// <summary>Adds a fault, or several that another list has combined.</summary>
    public void Add(Fault fault)
    {
        if (Faults.IsRest(fault))
        {
            AddToRest(fault);
            return;
        }

        var said = new Said(fault.Message, fault.Field, fault.Expected, fault.Fix);
        if (_kept.TryGetValue(said, out var same))
        {
            same.Add(fault);
            return;
        }

        _kept.Add(said, new SameFault(fault, isBounded));
        if (isBounded && _order.Add(said) && _order.Count > MostKept)
        {
            var last = _order.Max;
            AddToRest(_kept[last].Fault);
            _kept.Remove(last);
            _order.Remove(last);
        }
    }

    private void AddToRest(Fault fault)
    {
        var rest = Faults.Rest(fault);
        if (_rest is null)
        {
            _rest = new SameFault(rest, isBounded);
        }
        else
        {
            _rest.Add(rest);
        }
    }

    private readonly record struct Said(string Message, string Field, string Expected, string Fix) : IComparable<Said>
    {
        public int CompareTo(Said other)
        {
            var message = string.CompareOrdinal(Message, other.Message);
            var field = message != 0 ? message : string.CompareOrdinal(Field, other.Field);
            var expected = field != 0 ? field : string.CompareOrdinal(Expected, other.Expected);
            return expected != 0 ? expected : string.CompareOrdinal(Fix, other.Fix);
        }
    }

    /// <summary>Faults that say the same.</summary>
    private sealed class SameFault
    {
        private readonly bool _isBounded;
        private readonly Fault _first;
        private readonly List<SourceLocation> _places = [];
        private long _count;
        private bool _isInOrder = true;

        public SameFault(Fault first, bool isBounded)
        {
            (_first, _isBounded) = (first, isBounded);
            Add(first);
        }

        public Fault Fault
        {
            get
            {
                Settle();
                return _first with { Location = _places[0], Count = _count, Further = [.. _places.Skip(1)] };
            }
        }

        public void Add(Fault fault)
        {
            _count += fault.Count;
            _isInOrder = _places.Count == 0 && fault.Further.Count == 0;
            _places.Add(fault.Location);
            _places.AddRange(fault.Further);
            if (_isBounded && _places.Count > 2 * MostPlaces)
            {
                Settle();
            }
        }

        // The same fault at the same place is one; where there are more than places kept, as many as have come.
        private void Settle()
        {
            if (_isInOrder)
            {
                return;
            }

            var places = _places.Order().Distinct().ToList();
            if (!_isBounded || _count <= MostPlaces)
            {
                _count = places.Count;
            }

            _places.Clear();
            _places.AddRange(_isBounded ? places.Take(MostPlaces) : places);
            _isInOrder = true;
        }
    }
}
