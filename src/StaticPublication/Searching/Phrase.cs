namespace StaticPublication.Searching;

/// <summary>
/// Words that must follow one another. The lists of a very common word, the longest of all, are not read beside a word that is not: the
/// places of that one tell where
/// it stands, and it adds nothing to the score.
/// </summary>
internal sealed class Phrase
{
    private readonly Term[] _terms;
    private readonly bool[] _isRare;

    /// <summary>A phrase of terms.</summary>
    public Phrase(Term[] terms)
    {
        _terms = terms;
        _isRare = [.. terms.Select(term => term.Lists.All(list => list.Code == 0))];
        Read = [.. Enumerable.Range(0, terms.Length).Where(i => !IsTold(i))];
    }

    /// <summary>Which of the terms are read; at least one.</summary>
    public IReadOnlyList<int> Read { get; }

    /// <summary>The lists of a term whose places are read.</summary>
    public IEnumerable<ListLocation> Lists(int i) => _terms[i].Lists.Where(list => !IsTold(i) || list.Code == 0);

    /// <summary>Whether in a document, by the places of the lists that are read, each term stands where it must.</summary>
    public bool Follows(WordPosition[][] places) =>
        places[Read[0]].Any(first => Enumerable.Range(0, _terms.Length).All(i => Stands(places, i, first.Position - Read[0] + i)));

    private bool Stands(WordPosition[][] places, int i, int position)
    {
        if (!IsTold(i) || places[i].Any(place => place.Position == position))
        {
            return places[i].Any(place => place.Position == position);
        }

        return IsRare(i - 1)
            ? places[i - 1].Any(place => place.Position == position - 1 && IsCodeOf(i, place.After))
            : places[i + 1].Any(place => place.Position == position + 1 && IsCodeOf(i, place.Before));
    }

    private bool IsCodeOf(int i, int code) => code > 0 && _terms[i].Lists.Any(list => list.Code == code);

    private bool IsTold(int i) => (IsRare(i - 1) || IsRare(i + 1)) && _terms[i].Lists.Any(list => list.Code > 0);

    private bool IsRare(int i) => i >= 0 && i < _isRare.Length && _isRare[i];
}
