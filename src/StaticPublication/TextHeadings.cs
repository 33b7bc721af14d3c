using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The headings by which a body says which text of its kind follows: those that the kind states, and the usual word of the
/// role, in the words of every language.</summary>
internal sealed class TextHeadings(IReadOnlyList<Strings> words)
{
    /// <summary>All words that pages print for the roles of texts: what the hash of a reading is made from.</summary>
    public IEnumerable<string> Words =>
        words.SelectMany(strings =>
            strings.Keys.Where(key => key.StartsWith(Key(""), StringComparison.Ordinal)).Select(key => strings[key])
        );

    /// <summary>What a page prints above a text: the heading that its kind states, else the word of its role, else the role.</summary>
    public static string Printed(Strings strings, Kind kind, string role) =>
        kind.Texts.FirstOrDefault(text => text.Role == role)?.Heading ?? strings.Find(Key(role)) ?? role;

    /// <summary>The role of the text that a heading begins; null where it is none of its kind's.</summary>
    public string? RoleOf(Kind kind, string heading)
    {
        var key = Folding.Key(heading);
        return Of(kind).FirstOrDefault(text => Folding.Key(text.Heading) == key)?.Role;
    }

    /// <summary>The headings of a kind that another one is near: it differs by a slip, or begins like one whose text is missing.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="heading">The words of the other one.</param>
    /// <param name="present">Roles of the texts that are there.</param>
    /// <param name="missing">Whether only those of missing texts are meant.</param>
    public IReadOnlyList<string> Near(Kind kind, string heading, IReadOnlySet<string> present, bool missing = false)
    {
        var key = Folding.Key(heading);
        return
        [
            .. Of(kind)
                .Where(text => present.Contains(text.Role) ? !missing && IsSlip(text, key) : IsSlip(text, key) || Begins(text, key))
                .Select(text => text.Heading),
        ];
    }

    /// <summary>The heading of a kind that another one most probably stands for; all that the kind states if that cannot be
    /// told.</summary>
    public IReadOnlyList<string> Nearest(Kind kind, string heading, IReadOnlySet<string> present) =>
        Near(kind, heading, present) is [var near, ..] ? [near] : [.. kind.Texts.Select(text => text.Heading)];

    /// <summary>The other role that pages print a heading for; null where they print it for this one too, or for none.</summary>
    public string? OtherRole(string role, string heading)
    {
        var key = Folding.Key(heading);
        var printed = TextRoles.All.Where(known => words.Any(strings => Folding.Key(strings.Find(Key(known)) ?? "") == key)).ToList();
        return printed.Contains(role) ? null : printed.FirstOrDefault();
    }

    private IEnumerable<KindText> Of(Kind kind) =>
        kind.Texts.Concat(
            kind.Texts.SelectMany(text =>
                words.Select(strings => strings.Find(Key(text.Role))).OfType<string>().Select(word => new KindText(text.Role, word))
            )
        );

    private static string Key(string role) => $"text_role.{role}";

    // One letter in six, and none in a short word.
    private static bool IsSlip(KindText text, string key)
    {
        var own = Folding.Key(text.Heading);
        return Math.Abs(own.Length - key.Length) <= own.Length / 6 && EditDistance.Of(own, key) <= own.Length / 6;
    }

    private static bool Begins(KindText text, string key) => key.StartsWith(Folding.Key(text.Heading) + " ", StringComparison.Ordinal);
}
