using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>A parsed query.</summary>
internal sealed record Query
{
    /// <summary>Words that must occur, folded.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Prefixes; for each, a word that begins with it must occur.</summary>
    public List<string> Prefixes { get; } = [];

    /// <summary>Words that must follow one another.</summary>
    public List<IReadOnlyList<string>> Phrases { get; } = [];

    /// <summary>Words or phrases that must not occur.</summary>
    public List<IReadOnlyList<string>> Excluded { get; } = [];

    /// <summary>Values as typed, by facet; a document must have at least one value of each facet.</summary>
    public Dictionary<string, List<string>> Filters { get; } = new(StringComparer.Ordinal);

    /// <summary>Values as typed that a document must not have.</summary>
    public List<(string Facet, string Value)> ExcludedFilters { get; } = [];

    /// <summary>Years; a document must have been published in one of them.</summary>
    public List<int> Years { get; } = [];

    /// <summary>The zone of texts in which the words and phrases must occur; null for anywhere.</summary>
    public string? Zone { get; set; }

    /// <summary>First day; null for no limit.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day; null for no limit.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Periods of which a document must not be; null for no limit.</summary>
    public List<(DateOnly? From, DateOnly? Until)> ExcludedPeriods { get; } = [];

    /// <summary>Everything typed as a field, but for dates.</summary>
    public List<TypedField> Fields { get; } = [];

    /// <summary>Fields as typed that take a date or a year and got none; nothing is found for them.</summary>
    public List<string> Undated { get; } = [];

    /// <summary>Whether it says nothing to look for or to filter by.</summary>
    public bool IsEmpty =>
        Words.Count + Prefixes.Count + Phrases.Count + Excluded.Count + Filters.Count + ExcludedFilters.Count + Years.Count + Undated.Count
            == 0
        && ExcludedPeriods.Count == 0
        && (From ?? Until) is null
        && Zone is null;

    /// <summary>Whether it looks for words that can be found.</summary>
    public bool HasWords => Words.Count + Phrases.Count + Prefixes.Count > 0;

    /// <summary>Whether it has filters.</summary>
    public bool IsFiltered =>
        Filters.Count + ExcludedFilters.Count + ExcludedPeriods.Count + Years.Count + Undated.Count > 0
        || (From ?? Until) is not null
        || Zone is not null;

    /// <summary>Replaces numbers by their groups of three digits: « 343 357 » is two numbers if no text contains 343357.</summary>
    /// <param name="areSeveral">Returns whether a number was typed in groups, and no text contains it.</param>
    public void SplitNumbers(Predicate<string> areSeveral)
    {
        for (var i = Words.Count - 1; i >= 0; i--)
        {
            var word = Words[i];
            if (word.All(char.IsAsciiDigit) && areSeveral(word))
            {
                Words.RemoveAt(i);
                Words.InsertRange(i, Tokenizer.GroupsOf(word));
            }
        }
    }

    /// <summary>Returns the words that must occur. Very common words are omitted, unless the query has nothing else.</summary>
    public IEnumerable<string> SignificantWords(IEnumerable<string> common)
    {
        var rare = Words.Except(common, StringComparer.Ordinal).ToList();
        return rare.Count + Prefixes.Count + Phrases.Count > 0 ? rare : Words.Distinct(StringComparer.Ordinal);
    }
}

/// <summary>A field as typed, such as <c>groupe:RN</c>.</summary>
/// <param name="Typed">The whole.</param>
/// <param name="Name">What precedes the colon, without a minus.</param>
/// <param name="Field">The field meant; empty if there is none of this name: it is then sought as words.</param>
/// <param name="Value">What follows the colon.</param>
/// <param name="IsExcluded">Whether it follows a minus.</param>
internal sealed record TypedField(string Typed, string Name, string Field, string Value, bool IsExcluded);
