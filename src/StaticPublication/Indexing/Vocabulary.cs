using System.IO.Hashing;
using System.Text;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>Numbers the words that one thread has read, and the lists that they belong to. Each distinct word is stemmed once for each
/// language.</summary>
internal sealed class Vocabulary(CommonLists common)
{
    private readonly Stemming _stemming = new();
    private readonly Dictionary<string, int> _listNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _lists = [];
    private readonly List<byte> _codes = [];
    private readonly List<string> _words = [];
    private readonly List<int>[] _listOfWord = [.. Enum.GetValues<StemmingLanguage>().Select(_ => new List<int>())];
    private byte[] _letters = new byte[1 << 15];
    private int[] _starts = new int[1 << 12];
    private ulong[] _hashes = new ulong[1 << 13];
    private int[] _slots = new int[1 << 13];

    public int Count => _words.Count;

    public int Lists => _lists.Count;

    public string ListName(int list) => _lists[list];

    /// <summary>Code of a very common word's list; 0 for any other.</summary>
    public byte CodeOf(int list) => _codes[list];

    public string Word(int word) => _words[word];

    /// <summary>Returns the number of a word; a new word gets the next number.</summary>
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        var hash = XxHash3.HashToUInt64(word);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
            {
                return Add(word, hash, slot);
            }

            if (_hashes[slot] == hash && word.SequenceEqual(_letters.AsSpan(_starts[number], _starts[number + 1] - _starts[number])))
            {
                return number;
            }
        }
    }

    /// <summary>Returns the list of a word in a document of the given language.</summary>
    public int ListOf(int word, StemmingLanguage language)
    {
        var list = _listOfWord[(int)language][word];
        if (list < 0)
        {
            list = ListNumber(_stemming.ListOf(_words[word], language));
            _listOfWord[(int)language][word] = list;
        }

        return list;
    }

    /// <summary>Returns the number of a list; a new list gets the next number.</summary>
    public int ListNumber(string name)
    {
        if (!_listNumbers.TryGetValue(name, out var number))
        {
            number = _lists.Count;
            _lists.Add(name);
            _codes.Add(common.CodeOf(name));
            _listNumbers.Add(name, number);
        }

        return number;
    }

    private int Add(ReadOnlySpan<byte> word, ulong hash, int slot)
    {
        var number = _words.Count;
        _words.Add(Encoding.UTF8.GetString(word));
        foreach (var lists in _listOfWord)
        {
            lists.Add(-1);
        }

        Store(word, number);
        _slots[slot] = number + 1;
        _hashes[slot] = hash;
        if (_words.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Store(ReadOnlySpan<byte> word, int number)
    {
        var start = _starts[number];
        if (number + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        if (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(start + word.Length, _letters.Length * 2));
        }

        word.CopyTo(_letters.AsSpan(start));
        _starts[number + 1] = start + word.Length;
    }

    private void Grow()
    {
        var (oldSlots, oldHashes) = (_slots, _hashes);
        _slots = new int[oldSlots.Length * 2];
        _hashes = new ulong[oldSlots.Length * 2];
        var mask = _slots.Length - 1;
        for (var old = 0; old < oldSlots.Length; old++)
        {
            if (oldSlots[old] > 0)
            {
                var slot = (int)oldHashes[old] & mask;
                while (_slots[slot] > 0)
                {
                    slot = (slot + 1) & mask;
                }

                _slots[slot] = oldSlots[old];
                _hashes[slot] = oldHashes[old];
            }
        }
    }
}
