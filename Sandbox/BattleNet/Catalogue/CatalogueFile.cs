namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>Reads the embedded semicolon-separated files: comment lines, one header line, no quoting.</summary>
internal static class CatalogueFile
{
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        var assembly = typeof(CatalogueFile).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(CatalogueFile).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The sandbox was built without its data file {name}.");
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header)
            {
                header = false;
                continue;
            }

            var cells = line.Split(';');
            if (cells.Length != columns)
                throw new InvalidDataException($"{name}: a row has {cells.Length} cells instead of {columns}: {line}");
            yield return cells;
        }
    }
}
