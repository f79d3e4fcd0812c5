namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>pet/index</c>.</summary>
internal sealed record PetIndexJson(IReadOnlyList<NamedIdJson>? Pets)
{
    /// <summary>English names by species id.</summary>
    public IReadOnlyDictionary<int, string> Names() =>
        (Pets ?? [])
            .Where(pet => pet.Id > 0 && !string.IsNullOrWhiteSpace(pet.Name?.English))
            .DistinctBy(pet => pet.Id)
            .ToDictionary(pet => pet.Id, pet => pet.Name!.English!);
}
