namespace StaticPublication.Searching;

/// <summary>Words that must follow one another. If a very common word is next to one that is not, its lists, which are the longest of all,
/// are not read: the positions of the neighbour contain its code. It adds nothing to the score.</summary>
internal sealed class Phrase
{
    private readonly Term[] _terms;
    private readonly bool[] _isRare;

    public Phrase(Term[] terms)
    {
        _terms = terms;
        _isRare = [.. terms.Select(term => term.Lists.All(list => list.Code == 0))];
        ReadTerms = [.. Enumerable.Range(0, terms.Length).Where(i => !IsKnownFromNeighbour(i))];
    }

    /// <summary>Indexes of the terms whose lists are read; at least one.</summary>
    public IReadOnlyList<int> ReadTerms { get; }

    /// <summary>Returns the lists of a term whose positions are read.</summary>
    public IEnumerable<ListLocation> ListsRead(int term) => _terms[term].Lists.Where(list => !IsKnownFromNeighbour(term) || list.Code == 0);

    /// <summary>Returns whether a document contains the phrase, given the positions read for each term in it.</summary>
    /// <param name="positions">The positions of each term.</param>
    /// <param name="isMeant">Whether the phrase may be at a position.</param>
    public bool IsIn(WordPosition[][] positions, Predicate<int> isMeant) =>
        positions[ReadTerms[0]]
            .Where(first => isMeant(first.Position))
            .Any(first => Enumerable.Range(0, _terms.Length).All(term => IsAt(positions, term, first.Position - ReadTerms[0] + term)));

    private bool IsAt(WordPosition[][] positions, int term, int position)
    {
        if (positions[term].Any(at => at.Position == position) || !IsKnownFromNeighbour(term))
        {
            return positions[term].Any(at => at.Position == position);
        }

        return IsRare(term - 1)
            ? positions[term - 1].Any(at => at.Position == position - 1 && HasCode(term, at.After))
            : positions[term + 1].Any(at => at.Position == position + 1 && HasCode(term, at.Before));
    }

    private bool HasCode(int term, int code) => code > 0 && _terms[term].Lists.Any(list => list.Code == code);

    private bool IsKnownFromNeighbour(int term) => (IsRare(term - 1) || IsRare(term + 1)) && _terms[term].Lists.Any(list => list.Code > 0);

    private bool IsRare(int term) => term >= 0 && term < _isRare.Length && _isRare[term];
}
