Console.WriteLine("publication");
