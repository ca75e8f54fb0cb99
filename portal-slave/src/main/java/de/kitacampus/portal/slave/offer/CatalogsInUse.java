package de.kitacampus.portal.slave.offer;

import org.springframework.data.jpa.repository.JpaRepository;

interface CatalogsInUse extends JpaRepository<CatalogInUse, Integer> {}
