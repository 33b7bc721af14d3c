using System.Runtime.CompilerServices;

namespace StaticPublication.Tests;

/// <summary>The program speaks English to tests, whatever the language of their sites, unless a test asks for another.</summary>
internal static class SpokenLanguage
{
    [ModuleInitializer]
    internal static void Choose() => Environment.SetEnvironmentVariable("PUBLICATION_LANGUAGE", "en");
}
