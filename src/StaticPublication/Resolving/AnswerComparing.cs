using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Resolving;

/// <summary>Finds answers that have the same words. Equal ones are found by their hash, nearly equal ones by their samples: two that have
/// more than nine tenths in common have almost surely one of eight bands of the sample in common (locality-sensitive hashing).</summary>
internal sealed class AnswerComparing(IReadOnlyList<Document> documents)
{
    private const double LeastShared = 0.9;
    private const int Bands = 8;
    private const int Rows = AnswerSketch.Parts / Bands;

    // A phrase that hundreds of answers have is no reason to compare all of them.
    private const int MaxInBand = 8;

    private readonly Dictionary<(int Band, ulong Low, ulong High), List<int>> _bands = [];
    private readonly Dictionary<int, IReadOnlyList<int>> _onOneDay = [];
    private readonly Dictionary<int, RepeatedAnswer> _repeating = [];
    private readonly Dictionary<int, int> _first = [];

    /// <summary>Returns what is found.</summary>
    public SameAnswers All()
    {
        var equal = new Dictionary<Fingerprint, List<int>>();
        foreach (var number in InOrder())
        {
            ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(equal, documents[number].Words.Answer!.Words, out _);
            (numbers ??= []).Add(number);
        }

        foreach (var numbers in equal.Values)
        {
            Compare(numbers);
        }

        return new SameAnswers
        {
            OnOneDay = _onOneDay,
            Repeating = _repeating,
            First = _first,
            Repeated = _repeating
                .GroupBy(repeat => repeat.Value.Number, repeat => repeat.Key)
                .ToDictionary(first => first.Key, IReadOnlyList<int> (first) => [.. first.Order()]),
        };
    }

    // By the day of the answer. One without a day cannot be said to come before or after another.
    private IEnumerable<int> InOrder() =>
        Enumerable
            .Range(0, documents.Count)
            .Where(number => documents[number] is { Words.Answer: not null, AnsweredOn: not null })
            .OrderBy(number => documents[number].AnsweredOn)
            .ThenBy(number => number);

    // Numbers of equal answers, in their order. Dictionaries keep the order in which keys came, so the earliest answers come first.
    private void Compare(List<int> numbers)
    {
        var first = numbers[0];
        var near = documents[first].Words.Answer!.IsComparable ? Near(first) : -1;
        foreach (var number in near >= 0 || numbers.Count > 1 ? numbers : [])
        {
            _first[number] = near >= 0 ? near : first;
            _first.TryAdd(_first[number], _first[number]);
        }

        foreach (var day in numbers.GroupBy(number => documents[number].AnsweredOn))
        {
            AddDay([.. day]);
            foreach (var number in day)
            {
                if (near >= 0)
                {
                    _repeating[number] = new RepeatedAnswer(near, false);
                }
                else if (day.Key != documents[first].AnsweredOn)
                {
                    _repeating[number] = new RepeatedAnswer(first, true);
                }
            }
        }
    }

    private void AddDay(int[] numbers)
    {
        foreach (var number in numbers.Length > 1 ? numbers : [])
        {
            var joint = documents[number].JointAnswer;
            int[] others = [.. numbers.Where(other => other != number && (joint is null || documents[other].JointAnswer != joint))];
            if (others.Length > 0)
            {
                _onOneDay[number] = others;
            }
        }
    }

    // Returns the earlier answer that has most in common, or the one that it repeats itself; -1 if none has enough. Remembers this one.
    private int Near(int number)
    {
        var sketch = documents[number].Words.Answer!;
        var (best, most) = (-1, LeastShared);
        for (var band = 0; band < Bands; band++)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, KeyOf(sketch, band), out _);
            foreach (var other in known ?? [])
            {
                if (
                    documents[other].AnsweredOn < documents[number].AnsweredOn
                    && documents[other].Words.Answer!.SharedWith(sketch) is var shared
                )
                {
                    (best, most) = shared > most || (shared == most && best < 0) ? (other, shared) : (best, most);
                }
            }

            if ((known ??= []).Count < MaxInBand)
            {
                known.Add(number);
            }
        }

        return best >= 0 && _repeating.TryGetValue(best, out var earlier) ? earlier.Number : best;
    }

    private static (int Band, ulong Low, ulong High) KeyOf(AnswerSketch sketch, int band)
    {
        var rows = MemoryMarshal.Cast<ushort, ulong>(sketch.Sample.AsSpan(band * Rows, Rows));
        return (band, rows[0], rows[1]);
    }
}
