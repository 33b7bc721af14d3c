namespace StaticPublication.Importing;

/// <summary>A constituency as the publication names it: « Allier (2e circonscription) ».</summary>
internal static class Constituency
{
    public static string Name(string department, string number) => $"{department} ({number}{(number == "1" ? "re" : "e")} circonscription)";
}
