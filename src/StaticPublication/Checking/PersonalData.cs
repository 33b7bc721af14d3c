using System.Buffers;
using System.Globalization;

namespace StaticPublication.Checking;

/// <summary>
/// Finds personal data in the texts of a record (checks R65): social security numbers, bank accounts, telephone numbers, private e-mail
/// addresses, postal addresses of persons. A finding is a warning for a person to review, never an error, because some of this data is
/// public by law (CRPA L. 312-1-2, D. 312-1-3).
/// </summary>
internal static class PersonalData
{
    // A private e-mail address is the shortest finding.
    private const int MinLength = 8;

    // Fields whose values are addresses and identifiers, not texts.
    private static readonly HashSet<string> FieldsWithoutText = new(StringComparer.Ordinal)
    {
        "id",
        "url",
        "target",
        "file",
        "identifiers",
        "sameAs",
        "links",
        "formerIds",
        "formerAddresses",
        "addresses",
        "derived",
    };

    private static readonly SearchValues<char> Anchors = SearchValues.Create("0123456789@");

    /// <summary>Returns a fault for each finding in a record, at its location. The message shows only the ends of the finding, because
    /// warnings are published.</summary>
    public static IEnumerable<Fault> Faults(Record record)
    {
        List<(StatedValue Value, PersonalFinding Finding)>? found = null;
        Walk(record.Fields, ref found);
        return (found ?? []).Select(one =>
            Fault(
                record.PlaceOf(one.Value, one.Finding.At),
                PathOf(record.Fields, one.Value, "")!,
                one.Finding.Kind,
                Ends(one.Value.Text, one.Finding)
            )
        );
    }

    /// <summary>Returns the findings in one text, in order.</summary>
    public static IReadOnlyList<PersonalFinding> In(string text)
    {
        List<PersonalFinding>? found = null;
        var letters = text.AsSpan();
        for (var at = letters.IndexOfAny(Anchors); at >= 0 && at < letters.Length; )
        {
            var finding = letters[at] == '@' ? PersonalForms.Email(letters, at) : PersonalForms.Number(letters, at);
            if (finding is { } sure)
            {
                (found ??= []).Add(sure);
            }

            var end = finding is null ? EndOfRun(letters, at) : Math.Max(finding.Value.At + finding.Value.Length, at + 1);
            var next = end < letters.Length ? letters[end..].IndexOfAny(Anchors) : -1;
            at = next < 0 ? -1 : end + next;
        }

        return found ?? [];
    }

    private static void Walk(StatedValue value, ref List<(StatedValue, PersonalFinding)>? found)
    {
        if (value.Text.Length >= MinLength && value.Kind == StatedKind.Text)
        {
            foreach (var finding in In(value.Text))
            {
                (found ??= []).Add((value, finding));
            }
        }

        foreach (var item in value.Items)
        {
            Walk(item, ref found);
        }

        foreach (var field in value.Fields)
        {
            if (!FieldsWithoutText.Contains(field.Name))
            {
                Walk(field.Value, ref found);
            }
        }
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++) { }

        return at;
    }

    // Findings are rare, so the path is searched only when there is one.
    private static string? PathOf(StatedValue within, StatedValue value, string path)
    {
        if (ReferenceEquals(within, value))
        {
            return path;
        }

        for (var i = 0; i < within.Items.Count; i++)
        {
            if (PathOf(within.Items[i], value, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]") is { } found)
            {
                return found;
            }
        }

        return within
            .Fields.Select(field => PathOf(field.Value, value, path.Length == 0 ? field.Name : $"{path}.{field.Name}"))
            .FirstOrDefault(found => found is not null);
    }

    private static string Ends(string text, PersonalFinding finding) =>
        $"{text.Substring(finding.At, 2)}…{text.Substring(finding.At + finding.Length - 2, 2)}";

    private static Fault Fault(SourceLocation location, string path, PersonalKind kind, string ends) =>
        kind switch
        {
            PersonalKind.SocialSecurity => StaticPublication.Faults.PersonalNir(location, path, ends),
            PersonalKind.Account => StaticPublication.Faults.PersonalIban(location, path, ends),
            PersonalKind.Telephone => StaticPublication.Faults.PersonalPhone(location, path, ends),
            PersonalKind.Email => StaticPublication.Faults.PersonalEmail(location, path, ends),
            _ => StaticPublication.Faults.PersonalAddress(location, path, ends),
        };
}

/// <summary>The kind of a finding.</summary>
internal enum PersonalKind
{
    /// <summary>Social security number (NIR).</summary>
    SocialSecurity,

    /// <summary>Bank account number (IBAN).</summary>
    Account,

    Telephone,

    /// <summary>Private e-mail address.</summary>
    Email,

    /// <summary>Postal address of a person.</summary>
    Address,
}

/// <summary>A finding in a text: its kind, the index of its first character, and its length.</summary>
internal readonly record struct PersonalFinding(PersonalKind Kind, int At, int Length);
