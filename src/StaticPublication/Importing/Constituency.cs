namespace StaticPublication.Importing;

/// <summary>Formats a constituency: « Allier (2e circonscription) ».</summary>
internal static class Constituency
{
    public static string Name(string department, string number) => $"{department} ({number}{(number == "1" ? "re" : "e")} circonscription)";
}
