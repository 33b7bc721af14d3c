namespace StaticPublication;

/// <summary>Chambers of which the program knows a rule that others do not have, by the word of <c>chamber</c>.</summary>
internal static class Chambers
{
    /// <summary>Numbers of oral questions end in a letter, and no rule gives days after a flag: an amendment that would have (COM-74) was
    /// rejected in 2019.</summary>
    public const string Senat = "senat";
}
